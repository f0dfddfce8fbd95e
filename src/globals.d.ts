/** Version of the package; put in at build time. */
declare const __VERSION__: string

/** Tells the code of one build from every other; put in at build time. */
declare const __BUILD__: string | undefined
