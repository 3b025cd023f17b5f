/** What one chapter leaves to the next: the records of the seed swap, by what they are in it. */
export const story = {}
