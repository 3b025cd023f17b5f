let csrfToken: string | null = null;
let onSignedOut: () => void = () => {};

export const credentials = {
  csrf: () => csrfToken,
  setCsrf(token: string | null) {
    csrfToken = token;
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
