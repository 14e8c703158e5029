// R61, 海政办发〔2023〕19号 三(九)1: the yearly subsidy for an accepted block of new trees, and every standard it fails.
// Spacing must be below three metres in both directions, our strict reading (an alternative reads the area per tree).
import Big from 'big.js'
import type { Bilingual } from '../../terms/text.js'
import type { Formula, FormulaAnswer, FormulaAsk } from '../formula.js'

export const afforestationSubsidy: Formula = {
  inputs: ['area', 'dbh', 'spacing', 'survival', 'mergeable', 'farmland', 'accepted'],
  parameters: ['元每亩每年', '年数', '最小米径', '最大株行距', '最小小班', '最低成活率'],
  answer,
}

interface Standard {
  readonly fails: boolean
  readonly name: string
  readonly told: Bilingual
}

function answer(ask: FormulaAsk): FormulaAnswer {
  const area = ask.decimalOr0('area')
  const failed = standards(ask, area).filter((standard) => standard.fails)
  if (failed.length > 0) {
    return { out: { subsidy: 0, fail: failed.map((one) => one.name) }, steps: failed.map((one) => one.told) }
  }
  const perYear = area.times(ask.parameter('元每亩每年')).round(2, Big.roundHalfUp)
  const years = ask.parameter('年数')
  const total = perYear.times(years)
  return {
    out: { perYear: perYear.toFixed(2), years: years.toNumber(), total: total.toFixed(2) },
    steps: [
      {
        zh: '各项标准都达到，验收合格。',
        en: 'Every standard is met and the block was accepted.',
      },
      {
        zh: `${area.toFixed()} 亩 × ${ask.parameter('元每亩每年').toFixed()} 元 = 每年 ${perYear.toFixed(2)} 元，连续 ${years.toFixed()} 年共 ${total.toFixed(2)} 元；毁损即停发。`,
        en: `${area.toFixed()} mu × ${ask.parameter('元每亩每年').toFixed()} yuan = ${perYear.toFixed(2)} a year, ${years.toFixed()} years: ${total.toFixed(2)} yuan; it stops when the trees are lost.`,
      },
    ],
  }
}

function standards(ask: FormulaAsk, area: Big): Standard[] {
  const [dbh, spacing, least, survival] = (['最小米径', '最大株行距', '最小小班', '最低成活率'] as const).map((name) =>
    ask.parameter(name),
  ) as [Big, Big, Big, Big]
  const distances = (ask.list('spacing') ?? []).filter((one) => one instanceof Big)
  return [
    {
      fails: ask.decimalOr0('dbh').lt(dbh),
      name: `米径<${dbh.toFixed()}cm`,
      told: { zh: `米径须不小于 ${dbh.toFixed()} 厘米。`, en: `The stem must measure at least ${dbh.toFixed()} cm.` },
    },
    {
      fails: distances.some((distance) => distance.gte(spacing)),
      name: `株行距不小于${spacing.toFixed()}×${spacing.toFixed()}`,
      told: {
        zh: `株距和行距都须小于 ${spacing.toFixed()} 米。`,
        en: `Trees and rows must both stand closer than ${spacing.toFixed()} m.`,
      },
    },
    {
      fails: area.lte(least) && ask.flag('mergeable') !== true,
      name: `小班≤${least.toFixed()}亩且不可合并`,
      told: {
        zh: `小班须大于 ${least.toFixed()} 亩，或可并入邻近小班。`,
        en: `The plot must exceed ${least.toFixed()} mu, or be joined to its neighbour.`,
      },
    },
    {
      fails: ask.decimalOr0('survival').lt(survival),
      name: `成活率<${survival.toFixed()}%`,
      told: {
        zh: `成活率须不低于 ${survival.toFixed()}%。`,
        en: `At least ${survival.toFixed()}% of the trees must live.`,
      },
    },
    {
      fails: ask.flag('farmland') === true,
      name: '违占耕地/永久基本农田',
      told: {
        zh: '违规占用耕地或永久基本农田的，不核实、不补助。',
        en: 'Trees that unlawfully take farmland are neither recognised nor subsidised.',
      },
    },
    {
      fails: ask.flag('accepted') === false,
      name: '未验收合格',
      told: { zh: '验收合格后才补助。', en: 'The subsidy follows acceptance.' },
    },
  ]
}
