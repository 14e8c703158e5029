// A scale whose steps people can read: 1, 2 or 5 times a power of ten.

export function niceTop(highest: number): { readonly most: number; readonly step: number } {
  const rough = highest / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power
  return { most: Math.ceil(highest / step) * step, step }
}
