/** A run that ends sooner shows no progress; own choice: about when a person begins to wonder. */
const PATIENCE_MS = 900
/** So often the program looks up from its work: to draw, and to hear Ctrl-C. */
const PAUSE_MS = 80
/** Until the events that came meanwhile are heard. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
/** No estimate before this share is done; it would jump. */
const ENOUGH = 0.05

export interface Progress {
  /** Passes items on, and counts the articles in them as work of that name; a total of 0 is that of the pass before, if there was one. */
  over<T>(stage: string, total: number, items: Iterable<T> | AsyncIterable<T>, articlesIn?: (item: T) => number): AsyncGenerator<T>
  stop(): void
}

/** Progress on standard error: on a terminal only, and only once it takes long enough to matter. */
export function startProgress(quiet = false): Progress {
  // A terminal that says it has no columns cannot be drawn on.
  const visible = !quiet && process.stderr.isTTY === true && process.stderr.columns > 0
  const begun = Date.now()
  let spinner: import('ora').Ora | undefined
  /** Articles of the pass before. */
  let counted = 0

  const show = async (text: string, now: number): Promise<void> => {
    if (!visible || now - begun < PATIENCE_MS) return
    if (!spinner) {
      const { default: ora } = await import('ora')
      spinner = ora({ stream: process.stderr, discardStdin: false }).start()
    }
    spinner.text = text
    spinner.render()
  }

  return {
    async *over(stage, total, items, articlesIn = () => 1) {
      const start = Date.now()
      let looked = start
      let done = 0
      for await (const item of items) {
        yield item
        done += articlesIn(item)
        const now = Date.now()
        if (now - looked < PAUSE_MS) continue
        await show(progressText(stage, done, total || counted, now - start), now)
        await nextTurn()
        looked = Date.now()
      }
      counted = done
    },
    stop: () => {
      spinner?.stop()
    },
  }
}

/** “checking 1200 of 10000 articles, about 12 s left”. */
export function progressText(stage: string, done: number, total: number, elapsedMs: number): string {
  if (total === 0) return `${stage}, ${done} ${done === 1 ? 'article' : 'articles'}`
  const counted = `${stage} ${Math.min(done, total)} of ${total} articles`
  if (done < total * ENOUGH || done >= total) return counted
  const seconds = Math.ceil((elapsedMs * (total - done)) / done / 1000)
  const left = seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
  return `${counted}, about ${left} left`
}
