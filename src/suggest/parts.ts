// One demand or two? A caller who is through already asks for the lamp as well (另外, 还有, 顺便, 一是…二是): each part is read alone, and
// only where the parts name different rows are there two (cases/triage.ts). A part too short to be a demand stays with its neighbour.

/** Anywhere in a sentence these begin another matter. */
const ANYWHERE =
  '另外|此外|顺便|二一个|问题[二三]|第二(?:桩|样|个问题)|另一(?:桩|件|个)(?:事|是)|还有(?:那|就|个|一)|再加上|顺带|再一个|再有就是|再就是|还有一个?(?:事|件事|问题)|还有就是|还想问|还想反映|还要反映|对了'
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
    const behind = mark.index + mark[0].length
    if (letters(text.slice(last, mark.index)) >= STANDS_ALONE && letters(text.slice(behind)) >= STANDS_ALONE) {
      cuts.push(mark.index)
      last = behind
    }
    if (cuts.length === PARTS_AT_MOST - 1) break
  }
  if (cuts.length === 0) return [text]
  return [0, ...cuts].map((from, at) => text.slice(from, cuts[at] ?? text.length))
}

/**
 * A clause beginning so may be about something else. Cutting at every clause would tear one ordinary text in fifteen (measured), for six
 * more of a hundred and sixty-five double ones.
 */
const SOFT = /^(?:旁边|边上|隔壁|对面|后面|后来|现在|昨天|上回|之前|结果|完了|散场|白天|夜里|.{0,8}?[也又还再并两])/
const CLAUSE = /[，,。.;；!！?？]/
const SOFT_AT_MOST = 3

/**
 * Where no word marks a second matter, the clauses at which one may begin: 旁边…, …也…. Each is worth reading both sides only when the whole
 * text already sounds like two rows.
 */
export function softCuts(text: string): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = []
  for (let at = 0; at < text.length && found.length < SOFT_AT_MOST; at++) {
    if (!CLAUSE.test(text.charAt(at)) || !SOFT.test(text.slice(at + 1, at + 12))) continue
    const [left, right] = [text.slice(0, at), text.slice(at + 1)]
    if (letters(left) >= STANDS_ALONE && letters(right) >= STANDS_ALONE) found.push([left, right])
  }
  return found
}

function letters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x4e00 && code <= 0x9fff) count += 1
  }
  return count
}
