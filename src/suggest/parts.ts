// One demand or two? A caller who is through already asks for the lamp as well (另外, 还有, 顺便, 一是…二是): each part is read alone, and
// only where the parts name different rows are there two (cases/triage.ts). A part too short to be a demand stays with its neighbour.

/** Anywhere in a sentence these begin another matter. */
const ANYWHERE =
  '另外|此外|顺便|顺带|再一个|再有就是|再就是|还有一个?(?:事|件事|问题)|还有就是|还想问|还想反映|还要反映|对了'
/** These do so at the beginning of a clause only: 家里还有人, 同时到的. */
const AT_CLAUSE = '还有|同时|再说|再者|再有|而且|其次|第二|二是|二来|其二|也想|也请|并且|并举报|并投诉|白天呢|先说'
const MARK = new RegExp(
  `(?:${ANYWHERE})|(?<=[，,。.;；!！?？、:：])(?:${AT_CLAUSE})|(?:^|(?<=[，,。.;；!！?？:：]))(?:[（(]?[1-9１-９一二三四五][)）、.．]|[①②③④⑤]|第[一二三]件?)(?!\\d)`,
  'g',
)
/** Letters a part must have to be a demand of its own. */
const STANDS_ALONE = 5
const PARTS_AT_MOST = 4

/** `text` normalised. One part, the whole, where nothing says that there are more. */
export function splitParts(text: string): readonly string[] {
  const cuts: number[] = []
  let last = 0
  MARK.lastIndex = 0
  for (let mark = MARK.exec(text); mark !== null; mark = MARK.exec(text)) {
    if (letters(text.slice(last, mark.index)) >= STANDS_ALONE && letters(text.slice(mark.index)) >= STANDS_ALONE + 2) {
      cuts.push(mark.index)
      last = mark.index
    }
    if (cuts.length === PARTS_AT_MOST - 1) break
  }
  if (cuts.length === 0) return [text]
  return [0, ...cuts].map((from, at) => text.slice(from, cuts[at] ?? text.length))
}

function letters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x4e00 && code <= 0x9fff) count += 1
  }
  return count
}
