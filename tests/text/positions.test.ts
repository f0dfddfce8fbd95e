import { expect, test } from 'vitest'
import { lineLocator } from '../../src/text/positions'

test.each([
  ['LF', 'ab\ncd', 3, 2, 1],
  ['CRLF', 'ab\r\ncd', 5, 2, 2],
  ['CR', 'ab\rcd', 3, 2, 1],
  ['empty lines', '\n\n\ncd', 3, 4, 1],
  ['the end of a line', 'ab\ncd', 2, 1, 3],
  ['the end of the text', 'ab\ncd', 5, 2, 3],
  ['the beginning', '', 0, 1, 1],
  ['surrogate pairs, which are two columns', '🚀a', 2, 1, 3],
  ['a byte-order mark, which is none', '\ufeffab', 1, 1, 1],
  ['the byte-order mark itself', '\ufeffab', 0, 1, 1],
  ['lines below a byte-order mark', '\ufeffab\ncd', 5, 2, 2],
])('%s', (_, text, offset, line, column) => expect(lineLocator(text)(offset)).toEqual({ line, column }))
