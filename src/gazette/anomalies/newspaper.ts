// What a newspaper page lacks: its masthead, the rest of an article, an article it announces; and a title that names another issuer.
import type { Anomaly, NewspaperItem } from '../issue.js'
import { anomalyOf, brief, type Found } from './anomaly.js'

export function newspaperFaults(items: readonly NewspaperItem[]): readonly Anomaly[] {
  return items.flatMap((item) => [...unfinished(item), ...issuers(item)].map((one) => anomalyOf(item.title, one)))
}

function unfinished({ kind, title, continuedOn, span }: NewspaperItem): readonly Found[] {
  if (continuedOn === null) return []
  return kind === 'teaser'
    ? [
        {
          ...{ kind: 'article_missing', at: span, weight: 'look' },
          zh: `「${brief(title)}」只有导读，正文在${continuedOn}版，未导入`,
          en: `“${brief(title)}” is only announced; the article is on page ${continuedOn}, not imported`,
          mendZh: `导入${continuedOn}版`,
          mendEn: `import page ${continuedOn}`,
        },
      ]
    : [
        {
          ...{ kind: 'article_unfinished', at: span.to, weight: 'look' },
          zh: `「${brief(title)}」未完，下文在${continuedOn}版，未导入`,
          en: `“${brief(title)}” goes on on page ${continuedOn}, not imported`,
          mendZh: `导入${continuedOn}版`,
          mendEn: `import page ${continuedOn}`,
        },
      ]
}

/** 区委…出台意见 above 《中共某市委…意见》: title and text name committees of two levels. */
function issuers({ title, paragraphs, span }: NewspaperItem): readonly Found[] {
  const level = /^([区县市省])(委|政府)/.exec(title)
  if (level === null || !/出台|印发|下发/.test(title)) return []
  const paper = paragraphs.flatMap((text) => [
    ...text.matchAll(/《(?:中共)?[^《》]{0,8}?([区县市省])(委|政府|人民政府)[^《》]*》/g),
  ])[0]
  if (paper === undefined || paper[1] === level[1]) return []
  return [
    {
      ...{ kind: 'issuer_mismatch', at: span, weight: 'look' },
      zh: `标题说${level[0]}出台，书名号内的文件却是「${brief(paper[0])}」`,
      en: `the title says ${level[0]} issued it; the paper named in the text is ${brief(paper[0])}`,
      mendZh: '存疑，查原文件的发文机关',
      mendEn: 'open; look up the issuer of the paper itself',
    },
  ]
}

/** Nothing at the head of the file says which paper of which day this is. */
export function mastheadFaults(
  kind: 'gazette' | 'newspaper',
  front: readonly { text: string; line: number }[],
): readonly Anomaly[] {
  const told = front.some(({ text }) =>
    /公报|日报|晚报|\d{4}年.{0,4}第\s*\d+\s*期|总第\s*\d+\s*期|第\s*\d+\s*号|\d{4}年\d{1,2}月\d{1,2}日/.test(text),
  )
  if (told) return []
  return [
    anomalyOf(null, {
      ...{ kind: 'masthead_missing', at: 1, weight: 'note' },
      zh: kind === 'gazette' ? '没有刊名和期号' : '没有报头和日期',
      en:
        kind === 'gazette'
          ? 'neither the name nor the number of the issue is printed'
          : 'neither masthead nor date is printed',
      mendZh: '导入时注明来源和日期',
      mendEn: 'give source and day when importing',
    }),
  ]
}
