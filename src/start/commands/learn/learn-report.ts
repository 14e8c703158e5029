// What `learn` found, for reading: one table on standard output, in both languages.
import type { Measures } from '../../../suggest/learn/measure.js'
import { CUT_PRECISION } from '../../../suggest/learn/present-cut.js'

interface PrecisionRecall {
  readonly precision: number
  readonly recall: number
}

export interface LearnReport {
  readonly trainTexts: number
  readonly labels: number
  readonly withoutLabel: number
  /** `test`: on a file of its own; `cross_validation`: on each text by models that had not seen it or a near copy of it. */
  readonly measuredOn: 'test' | 'cross_validation'
  readonly measures: Measures
  /** With --present: of the texts that have the label. */
  readonly present:
    | (PrecisionRecall & {
        /** With the cut learnt for a precision of 94 %. */
        readonly atCut: PrecisionRecall
      })
    | null
  readonly settings: { readonly cost: number; readonly ratio: number; readonly rarity: number }
  readonly thresholds: readonly { readonly precision: number; readonly from: number | null }[]
  readonly microsecondsPerText: number
  readonly modelBytes: number
  readonly trainSeconds: number
  readonly openMilliseconds: number
  readonly memoryMegabytes: number
}

export function learnTable(report: LearnReport): string {
  const { measures } = report
  const where =
    report.measuredOn === 'test'
      ? '测试文件 test file'
      : '交叉验证（近重复同组） cross-validation, near-duplicates kept together'
  const rows: [string, string][] = [
    [
      '训练 train',
      `${report.trainTexts} 条 texts · ${report.labels} 类 labels · 无标签略过 left out ${report.withoutLabel}`,
    ],
    ['评测 measured on', `${where} · ${measures.texts} 条 texts`],
    ['准确率 accuracy', share(measures.accuracy)],
    ['前三命中 top-3', share(measures.topThree)],
    ['宏平均F1 macro-F1', share(measures.macroF1)],
    ...presentRows(report.present),
    ...measures.atThreshold.map(({ precision, coverage, realised }, at): [string, string] => {
      const from = report.thresholds[at]?.from ?? null
      return [
        `自动派发 by itself @${precision * 100}%`,
        from === null
          ? `没有足够把握的阈值 no confidence is high enough · 覆盖 coverage ${share(coverage)}`
          : `覆盖 coverage ${share(coverage)} · 实际准确 realised ${share(realised)} · 阈值 from ${from.toFixed(4)}`,
      ]
    }),
    ['每条用时 per text', `${report.microsecondsPerText.toFixed(0)} µs（单核 one core）`],
    [
      '模型 model',
      `${(report.modelBytes / 1e6).toFixed(1)} MB · 打开 opens in ${report.openMilliseconds.toFixed(0)} ms`,
    ],
    [
      '设定 settings',
      `cost ${report.settings.cost} · ratio ${report.settings.ratio} · rarity ${report.settings.rarity}`,
    ],
    ['训练用时 training', `${report.trainSeconds.toFixed(1)} s · 内存 memory ${report.memoryMegabytes.toFixed(0)} MB`],
  ]
  const calibration = measures.calibration
    .map(({ texts, said, right }, tenth) =>
      texts === 0 ? '' : `  ${tenth / 10}–${(tenth + 1) / 10}  ${texts}  ${share(said)}  ${share(right)}\n`,
    )
    .join('')
  return `${rows.map(([name, value]) => `${name}: ${value}\n`).join('')}把握与实际 confidence: texts, said, right\n${calibration}`
}

function presentRows(present: LearnReport['present']): [string, string][] {
  if (!present) return []
  const told = ({ precision, recall }: PrecisionRecall): string =>
    `准确 precision ${share(precision)} · 召回 recall ${share(recall)}`
  return [
    ['有标签 label present', told(present)],
    [`有标签，按${CUT_PRECISION * 100}%准确定线 at the cut for ${CUT_PRECISION * 100}%`, told(present.atCut)],
  ]
}

function share(value: number): string {
  return `${(value * 100).toFixed(2)}%`
}
