// The commands, what they are for and how they are called, in both languages: what `help` prints and what a wrong call is told.
import { Fault } from '../../terms/refusal.js'

export interface Usage {
  readonly call: string
  readonly zh: string
  readonly en: string
}

export const USAGES: Readonly<Record<string, Usage>> = {
  demo: {
    call: 'demo',
    zh: '启动演示：两个节点、各自的数据库、演示账号（即 npm start）',
    en: 'start the demo: two nodes, a database each, demo accounts (this is npm start)',
  },
  check: {
    call: 'check [folder]',
    zh: '检查一个地方的文件包（默认 packs/haimen）：文件、行、问题、改法',
    en: 'check the packs of a place (default packs/haimen): file, line, what is wrong, how to mend it',
  },
  triage: {
    call: 'triage --text … [--received-by 12345|110] [--channel phone|internet] [--facts k=v,…] [--as-of YYYY-MM-DD]\n  triage --deck D.jsonl [--out R.jsonl] [--picture P.svg] [--as-of YYYY-MM-DD]',
    zh: '对一段话做受理判断，输出一个 JSON；或对一组已标注的话逐条判断并评分',
    en: 'decide where a text belongs and print one JSON; or decide and score a deck of marked texts',
  },
  rule: {
    call: 'rule [R13] [--input JSON] [--as-of YYYY-MM-DD] [--explain zh|en] [--place packs/haimen]\n  rule R88 --input JSON --gazette 公报.txt\n  rule --rule R13 --batch in.xlsx|in.csv --out out.xlsx|out.csv [--as-of YYYY-MM-DD]',
    zh: '问一条规则：输出一个 JSON（结果、步骤、条款、取的读法）；不带编号列出全部规则；--batch 对一张表逐行计算',
    en: 'ask a rule: one JSON (answer, steps, clauses, readings); without a number, list them all; --batch answers a sheet row by row',
  },
  learn: {
    call: 'learn --train A.jsonl --label field [--test B.jsonl] [--text text] [--also title] [--present] [--out model] [--picture P.svg] [--json]',
    zh: '从任何带标签的 JSONL 学习一个分类，并报告准确率、覆盖率与实际准确率；没有测试文件时交叉验证',
    en: 'learn a label from any labelled JSONL; accuracy, coverage and realised precision, by cross-validation without a test file',
  },
  'build-models': {
    call: 'build-models [folder …]',
    zh: '用文件包里的例句建立推荐模型；文件包没变就不重做（npm start 和 npm test 会自动做）',
    en: 'build the recommender from the utterances of the packs; nothing is done where they have not changed (npm start and npm test do it)',
  },
  boards: {
    call: 'boards measure --planted [--seeds 1-8] [--per-day 500] [--json] [--picture out.svg] [--figures earlier.json]…\n  boards measure --letters L.jsonl [--show 20]',
    zh: '测四板研判：在自拟的诉求流里埋入事件，报告找到多少、晚多久、每周误报几次；或对真实来信聚类并报告可核的数字',
    en: 'measure the boards: events planted in invented streams (recall, delay, false alarms a week), or clusters of real letters with what can be reckoned of them',
  },
  models: {
    call: 'models train|list|compare|promote|rollback --node hotline|police [--model id]',
    zh: '从已办结的件继续学习：训练候选、与现用模型比较、更好才启用、一条命令退回（正在运行的演示，或 LIANDONG_NODE_FILE 的节点）',
    en: 'learn on from closed demands: train a candidate, compare it, promote it if it is better, roll back (running demo, or LIANDONG_NODE_FILE)',
  },
  gazette: {
    call: 'gazette import|diff <file> [--pack folder] [--json] [--lang zh|en]\n  gazette digests <file> --pack folder\n  gazette list | gazette show|publish <id> | gazette reject <id> --reason …   [--node hotline|police]',
    zh: '导入公报或报纸版面（文本、.docx、.html）：报告文件、条款、表、任免、大事记和异常，交给正在运行的演示待审；与文件包的清单比对；审核后发布或退回',
    en: 'read a gazette or newspaper page (text, .docx, .html): report its papers, clauses, tables, posts, chronicle and what looks wrong, stage it on the running demo; compare its lists with the packs; publish or reject it',
  },
  replay: {
    call: 'replay --file requests.jsonl --count N --rate R [--seed S]',
    zh: '把真实诉求（每行一个带 text 的 JSON）按每秒 R 件送入正在运行的演示，两边办到办结，并核对两边数字',
    en: 'feed requests (one JSON with text per line) into the running demo at R a second, drive both sides to the end, compare them',
  },
  export: {
    call: 'export --case <number|id> --node hotline|police --out file',
    zh: '从正在运行的演示导出一件办件及其摘要链',
    en: 'export a case file with its chain from the running demo',
  },
  verify: {
    call: 'verify <file>',
    zh: '不用数据库核验导出文件的摘要链，指出第一处断链',
    en: "check an export's chain without a database; names the first broken link",
  },
  share: {
    call: 'share verify <file> [--node hotline|police] [--offline]',
    zh: '这份导出文件是谁的、什么用途、何时到期、有没有被改动（与导出台账核对；--offline 只核对文件自身）',
    en: "whose export a file is, what for, until when, and whether it is unchanged (against the node's ledger; --offline: by itself)",
  },
  accounts: {
    call: 'accounts',
    zh: '列出正在运行的演示的账号',
    en: 'list the accounts of the running demo',
  },
  reconcile: {
    call: 'reconcile',
    zh: '核对两个节点未结的转办件与消息编号',
    en: 'compare open transferred legs and message numbers of the two nodes',
  },
  assess: {
    call: 'assess --node hotline|police [--from D --to D] [--by unit|town|station|desk|seat|row] [--recompute] [--rebuild] [--json]',
    zh: '考核表：每个指标的分子、分母；--recompute 只从动作链重算一遍（先核验每件的链）并与留存的合计逐数比对；--rebuild 从动作重建合计',
    en: 'an assessment sheet; --recompute reckons it anew from the actions alone, checking every chain, and compares figure by figure; --rebuild builds the kept tallies anew',
  },
  report: {
    call: 'report daily|weekly|monthly|circular --out F.docx|F.pdf|F.xlsx [--out …] [--day YYYY-MM-DD] [--node hotline|police]\n  report incident --subject … --from T --to T [--town id] [--row id] --out F.docx',
    zh: '日报、周报、月报、考核通报、突发事件专报，写成 Word、PDF 或 Excel；每个数值带查询链接（不带 --day 为上一期）',
    en: 'a daily, weekly, monthly, circular or incident report as Word, PDF or Excel, every figure with the link to its query (without --day: the last period that is over)',
  },
  'self-dispatch': {
    call: 'self-dispatch --node hotline|police [--days N] [--json]',
    zh: '自动派发：每个事项本来会自动派出多少、派了多少、后来如何、实际准确率与建议（正在运行的演示）',
    en: 'self-dispatch of the running demo: per matter what it would have sent, what it sent, what became of it, precision and advice',
  },
  papers: {
    call: 'papers [list|show N|expiring|contents|graph|export N --akn out.xml] [--as-of YYYY-MM-DD] [--status S] [--kind K] [--search words] [--around N] [--dot|--svg] [--out F] [--version D] [--place folder] [--json]',
    zh: '文件登记簿：某日有效、废止、到期的文件及理由；一份文件的条款、关系和在其上运行的内容；关系图；半年内到期；目录；导出 Akoma Ntoso（演示在运行时连同已发布的公报原文）',
    en: 'the register of instruments: what stands on a day and why, one paper with clauses, relations and what runs on it, graph, what runs out, contents, Akoma Ntoso (with printed text when the demo runs)',
  },
  posts: {
    call: 'posts [--as-of YYYY-MM-DD] [--post name] [--person name] [--json]',
    zh: '某日谁任某职（来自已发布的任免文件；正在运行的演示）',
    en: 'who held which office on a day, from published appointments (running demo)',
  },
  chronicle: {
    call: 'chronicle [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--json]',
    zh: '大事记，按日排列（来自已发布的公报；正在运行的演示）',
    en: 'the chronicle by day, from published gazettes (running demo)',
  },
  generate: {
    call: 'generate --count N [--seed S] [--until YYYY-MM-DD] [--stories M]',
    zh: '在本机主目录的空库里按种子生成 N 件办件（由两平台的办件规则真实走出来，每天约 1370 件，到某日为止），用于测量和试用；已有办件的库不动',
    en: 'make N case files from a seed in the empty store of this home (told by the desks themselves, some 1,370 a day up to a day), for measuring and trying out; a store with case files is left alone',
  },
  provision: {
    call: 'provision --platform 12345|110 --folder … --database-url … [--peer-url …] [--peer-key file] [--new-key] [--port N]',
    zh: '为单独部署的节点准备数据库、最小权限角色、密钥和节点文件；升级后再运行一次即迁移',
    en: 'for a node that runs alone: prepare its database, least-privileged role, key and node file; run again after an upgrade',
  },
  'add-account': {
    call: 'add-account --name … --roles agent,… [--display …] [--unit …]  (password on standard input)',
    zh: '为单独部署的节点添加账号（LIANDONG_NODE_FILE），密码从标准输入读取',
    en: 'add an account to the node of LIANDONG_NODE_FILE; the password is read from standard input',
  },
  serve: {
    call: 'serve',
    zh: '按 LIANDONG_NODE_FILE 运行一个节点',
    en: 'run one node from LIANDONG_NODE_FILE',
  },
  worker: {
    call: 'worker',
    zh: '按 LIANDONG_NODE_FILE 只运行时限与督办任务，可与节点并行多开',
    en: 'run only the clocks and duties of LIANDONG_NODE_FILE; any number beside the node',
  },
  help: { call: 'help [zh|en]', zh: '显示本说明', en: 'show this' },
}

/** The command was called in a way it cannot be; exit code 2. */
export class UsageFault extends Fault {
  constructor(command: string, what: string) {
    const usage = USAGES[command]
    super('usage', `${what}\n  npm run liandong -- ${usage ? usage.call : command}`)
  }
}

export function helpText(language: 'zh' | 'en' | 'both'): string {
  const lines = Object.values(USAGES).map((usage) => {
    const told = [language !== 'en' ? usage.zh : null, language !== 'zh' ? usage.en : null].filter(
      (line) => line !== null,
    )
    return `  ${usage.call}\n${told.map((line) => `      ${line}\n`).join('')}`
  })
  const head = {
    zh: '联动：让公报跑起来。\n用法：npm run liandong -- <命令>\n',
    en: 'Liandong: the gazette runs.\nUsage: npm run liandong -- <command>\n',
  }
  const heading = language === 'both' ? `${head.zh}${head.en}` : head[language]
  return `${heading}\n${lines.join('')}`
}
