// What kind of request the words make (咨询、求助、投诉、举报、建议、表扬); null where they do not say.
import type { RequestType } from '../terms/platform.js'

/** In order: the first whose words stand in the text. */
const SIGNS: readonly (readonly [RequestType, RegExp])[] = [
  ['praise', /表扬|感谢信|点赞|锦旗|特别感谢|想谢谢/],
  ['suggestion', /建议|希望能?(增设|增加|设置|加装|开通|延长)|能不能(增设|加装|设个|加个|设一个)/],
  ['report', /举报|检举|揭发|线索|涉嫌/],
  [
    'complaint',
    /投诉|举报|不作为|没人管|太吵|扰民|吵死|态度(很|太|特别)?(差|恶劣)|受不了|乱收费|不给退|不肯退|忍无可忍|影响(休息|生活|睡觉)/,
  ],
  [
    'consultation',
    /请问|咨询|想问|问一下|问下|想了解|怎么(办理|申请|办|弄|查|预约|补|开)|如何|要(带|准备)(什么|哪些)|需要(什么|哪些)|多少钱|几点|什么时候|多久|哪里(办|开|能)|去哪|能不能办|可以吗|可不可以|是不是要|什么条件|什么手续|什么材料/,
  ],
  ['help', /求助|帮帮|帮忙|救救|救命|报修|坏了|快来|派人|来看看|来处理|来修|报警/],
]

export function readRequestType(text: string): RequestType | null {
  for (const [type, sign] of SIGNS) if (sign.test(text)) return type
  return null
}
