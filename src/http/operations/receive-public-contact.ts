// A citizen files a demand online, without an account (task 7: self-filing). It is decided and handed over like any other;
// where the words speak of danger the answer says at once to dial 110.
import type { ReceiveContact } from '../../cases/command.js'
import { accept, refuse } from '../../terms/refusal.js'
import { actorOf } from '../actor.js'
import { publicContactAnswer, publicContactRequest } from '../contract/public.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_CONTACTS } from '../rate-limits.js'
import { turnBack } from '../refused-request.js'
import { absentUnits } from '../seats/absent-units.js'

const DANGER = {
  zh: '您说的情况有危险：请立即拨打 110。诉求已登记并转 110。',
  en: 'What you describe is dangerous: dial 110 now. Your demand is recorded and passed to 110.',
}
const RECORDED = {
  zh: '诉求已登记。请记下编号和查询码，凭它们查询进度。',
  en: 'Your demand is recorded. Keep the number and the code: they show where it is.',
}

export const receivePublicContact = defineOperation({
  id: 'public.contact',
  method: 'POST',
  path: '/api/public/contacts',
  summary: { zh: '网上提交诉求', en: 'File a demand online' },
  body: publicContactRequest,
  answers: { 200: publicContactAnswer, 201: publicContactAnswer },
  keyed: true,
  limit: PUBLIC_CONTACTS,
  async handle(ask, deps) {
    if (ask.expectedVersion !== undefined) throw turnBack('version_not_taken')
    const { text, name, phone, town, address, secret } = ask.body
    if (town !== undefined && !deps.book.place.towns.some((one) => one.id === town))
      return refuse('town_unknown', { town })
    const command: ReceiveContact = {
      kind: 'receive_contact',
      channel: 'internet',
      text,
      requester: {
        ...(name === undefined ? {} : { name }),
        ...(phone === undefined ? {} : { phone }),
        ...(secret === undefined ? {} : { secret }),
      },
      place: { ...(town === undefined ? {} : { town }), ...(address === undefined ? {} : { address }) },
      ...(await absentUnits('internet', ask.now, deps)),
    }
    const opened = await deps.store.open({ command, by: actorOf(ask, deps), key: ask.key })
    if (!opened.ok) return opened
    const { file, tell, repeated } = opened.value
    return accept({
      status: repeated ? 200 : 201,
      caseId: file.id,
      body: {
        number: file.number,
        code: typeof tell.queryCode === 'string' ? tell.queryCode : null,
        repeated,
        danger: file.danger.present,
        summary: file.danger.present ? DANGER : RECORDED,
      },
    })
  },
})
