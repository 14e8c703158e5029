// How exact figures are shown: whole amounts as numbers, money to the fen, shares in per cent.
import Big from 'big.js'

/** A count or an amount that the paper writes as a plain number; text where a float could not hold it. */
export function figure(value: Big): number | string {
  const number = value.toNumber()
  return new Big(number).eq(value) && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : value.toFixed()
}

export function sum(values: readonly Big[]): Big {
  return values.reduce((total, value) => total.plus(value), new Big(0))
}

/** `places` decimals, half up: the way the papers print their rates. */
export function percent(part: Big, whole: Big, places = 2): string {
  // Division is rounded once, at the place that is shown: 20 places below it are not rounded first.
  const scaled = part.times(100).times(new Big(10).pow(places))
  const twice = scaled.times(2).plus(whole)
  return `${floorDivided(twice, whole.times(2)).div(new Big(10).pow(places)).toFixed(places)}%`
}

/** Whole-number part of a quotient of non-negative numbers, exact whatever the division rounds to. */
function floorDivided(a: Big, b: Big): Big {
  let quotient = a.div(b).round(0, Big.roundDown)
  while (quotient.times(b).gt(a)) quotient = quotient.minus(1)
  while (quotient.plus(1).times(b).lte(a)) quotient = quotient.plus(1)
  return quotient
}
