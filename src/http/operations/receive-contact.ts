// A citizen's words come in at a seat (接报、受理). Clauses 1, 2, 4.
import { accept, refuse } from '../../terms/refusal.js'
import { actorOf } from '../actor.js'
import { caseShown } from '../case-access.js'
import { contactAnswer } from '../contract/cases.js'
import { contactRequest } from '../contract/commands.js'
import { defineOperation } from '../operation.js'
import { turnBack } from '../refused-request.js'
import { absentUnits } from '../seats/absent-units.js'

export const receiveContact = defineOperation({
  id: 'contact.receive',
  method: 'POST',
  path: '/api/contacts',
  summary: { zh: '登记诉求', en: 'Receive a contact' },
  body: contactRequest,
  answers: { 200: contactAnswer, 201: contactAnswer },
  keyed: true,
  async handle(ask, deps) {
    if (ask.expectedVersion !== undefined) throw turnBack('version_not_taken')
    const town = ask.body.place?.town
    if (town !== undefined && !deps.book.place.towns.some((one) => one.id === town))
      return refuse('town_unknown', { town })
    const opened = await deps.store.open({
      command: { kind: 'receive_contact', ...ask.body, ...(await absentUnits(ask.body.channel, ask.now, deps)) },
      by: actorOf(ask, deps),
      key: ask.key,
    })
    if (!opened.ok) return opened
    const { file, tell, repeated } = opened.value
    const self = `/api/cases/${file.id}`
    return accept({
      status: repeated ? 200 : 201,
      version: file.version,
      caseId: file.id,
      headers: { location: self },
      body: {
        case: caseShown(file, ask),
        decision: file.decision,
        queryCode: typeof tell.queryCode === 'string' ? tell.queryCode : null,
        repeated,
        links: { self, timeline: `${self}/timeline`, progress: `/progress?number=${file.number}` },
      },
    })
  },
})
