// Hand the matter to the other platform (转办): one key, three-way call or system push. Clause 4.
import { caseCommand } from '../case-command.js'

export const offerTransfer = caseCommand({
  name: 'offer-transfer',
  summary: { zh: '转办给另一平台', en: 'Offer the matter to the other platform' },
  command: (body) => ({ kind: 'offer_transfer', ...body }),
})
