import type { Article, Mention } from '../model'

/** Each mention with the number of the sentence that it stands in, in the order of the text. */
export function* withSentences({ sentences, mentions }: Pick<Article, 'sentences' | 'mentions'>): Generator<[Mention, number]> {
  let sentence = 0
  for (const mention of [...mentions].sort((a, b) => a.first - b.first)) {
    while (sentence < sentences.length - 1 && sentences[sentence]!.last <= mention.first) sentence++
    yield [mention, sentence]
  }
}
