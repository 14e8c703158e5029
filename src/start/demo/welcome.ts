// What the screen says once both nodes answer: where to go, as whom, and what to try first, in both languages.
import path from 'node:path'
import type { Place } from '../../instruments/pack.js'
import type { Platform } from '../../terms/platform.js'
import type { DemoAccount } from './accounts.js'

export interface WelcomeParts {
  readonly place: Place
  readonly urls: Readonly<Record<Platform, string>>
  readonly accounts: Readonly<Record<Platform, readonly DemoAccount[]>>
  readonly password: string
  readonly home: string
  readonly seconds: number
}

export function welcome({ place, urls, accounts, password, home, seconds }: WelcomeParts): string {
  const names = (platform: Platform): string =>
    accounts[platform]
      .filter((account) => account.shown)
      .map((account) => account.name)
      .join('  ')
  return `
  联动 Liandong · ${place.name.zh} ${place.name.en} · 就绪，用时 ${seconds.toFixed(1)} 秒 · ready in ${seconds.toFixed(1)} s

    12345 热线 hotline   ${urls['12345']}
    110   公安 police    ${urls['110']}
    群众查询 citizens    ${urls['12345']}/progress

  账号 accounts（密码都是 password for all: ${password}）
    12345  ${names('12345')}
    110    ${names('110')}
    承办单位经办人的账号就是单位编号 · a unit's clerk is called like the unit: npm run liandong -- accounts

  先试一试 · try first
    1  以 seat 登录 12345，在坐席台写「隔壁棋牌室每天晚上有人聚众赌博」，看判断与依据；Ctrl+Enter 保存，F2 按判断一键转接。
       Log in at 12345 as seat, type what a caller says, watch the decision and its clauses; Ctrl+Enter saves, F2 hands over.
    2  以 police 登录 110，接收转来的诉求。 Log in at 110 as police and accept what came over.
    3  群众凭办件编号和查询码看进度。 The citizen follows it with number and code.
    另开终端 in another terminal: npm run liandong -- triage --text "楼上半夜打架，有人喊救命"

  数据与日志 data and logs: ${shortest(home)}
  按 Ctrl-C 停止，数据保留 · Ctrl-C stops everything, the data stays
`
}

/** Below the folder the command was given in, the short way is the clearer one. */
function shortest(folder: string): string {
  const relative = path.relative(process.cwd(), folder)
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? folder : relative
}
