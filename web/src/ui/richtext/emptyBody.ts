/** A text in which nothing stands, as the API writes it. */
export const emptyBody = '<body></body>';
