// Every matter has a body that accepts it (task 2: nothing may fall between the two platforms).
import { bi, errorAt } from '../finding.js'
import type { Check } from './check.js'

export const acceptingBody: Check = ({ pack, place, at }) =>
  pack.matters.flatMap((matter, index) => {
    // The shape lets an empty cell through so that it can be named here.
    const accepts = matter.accepts as string
    const known = place === null || place.platforms.some((platform) => platform.id === accepts)
    if (accepts !== '' && known) return []
    return [
      errorAt(
        at('catalogue.csv', [index]),
        accepts === ''
          ? bi(`事项 ${matter.id} 没有受理平台。`, `No platform accepts matter ${matter.id}.`)
          : bi(
              `事项 ${matter.id} 的受理平台「${accepts}」不在 place.yaml 中。`,
              `Matter ${matter.id} is accepted by “${accepts}”, which place.yaml does not have.`,
            ),
        bi(
          '在 accepts 列填 12345 或 110，并在 place.yaml 列出该平台。',
          'Put 12345 or 110 into the accepts column, and list the platform in place.yaml.',
        ),
      ),
    ]
  })
