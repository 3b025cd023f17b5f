let csrfToken: string | null = null;
let onSignedOut: () => void = () => {};
let awaiting: (() => void)[] = [];

export const credentials = {
  csrf: () => csrfToken,
  setCsrf(token: string | null) {
    csrfToken = token;
    if (token === null) return;
    for (const resume of awaiting) resume();
    awaiting = [];
  },
  /** Once somebody is signed in (again). */
  present(): Promise<void> {
    return new Promise((resume) => {
      if (csrfToken === null) awaiting.push(resume);
      else resume();
    });
  },
  /** What to do when the server no longer knows the session. */
  whenSignedOut(listener: () => void) {
    onSignedOut = listener;
  },
  signedOut() {
    csrfToken = null;
    onSignedOut();
  },
};
