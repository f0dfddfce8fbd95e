/** V8 copies slices that are shorter. */
const SHORTEST_SLICE = 13

/** A text by itself: V8's slices keep the whole text alive that they were cut from. */
export const detached = (text: string): string => (text.length < SHORTEST_SLICE ? text : Buffer.from(text, 'utf16le').toString('utf16le'))
