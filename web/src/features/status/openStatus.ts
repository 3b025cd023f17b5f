/** What the status update with this gid is called in its list. */
export const statusId = (gid: string) => `status-update-${gid}`;

/** Shows a status update of the page on screen. */
export function openStatus(gid: string) {
  const update = document.getElementById(statusId(gid));
  update?.scrollIntoView({ block: 'center' });
  update?.focus({ preventScroll: true });
}
