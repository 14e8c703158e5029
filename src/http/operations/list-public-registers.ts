// What anyone may look at or fill in without a login.
import { registersOf } from '../../registers/create-register-desk.js'
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { publicRegisterLines } from '../contract/registers.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_READS } from '../rate-limits.js'
import { fieldShown, paperShown, takesOf } from '../registers/shown.js'

export const listPublicRegisters = defineOperation({
  id: 'public.registers',
  method: 'GET',
  path: '/api/public/registers',
  summary: { zh: '对外公开的名册与表单', en: 'Public registers and forms' },
  answers: { 200: publicRegisterLines },
  limit: PUBLIC_READS,
  async handle(ask, deps) {
    const registers = registersOf(deps.book, today(deps, ask.now)).flatMap(({ register, pack }) => {
      const form = register.opens.by.includes('anyone') ? [...takesOf(register)] : null
      const shows = register.public !== undefined
      if (form === null && !shows) return []
      const wanted = new Set([...(form ?? []), ...(register.public?.fields ?? [])])
      const fields = register.fields.filter(({ id }) => wanted.has(id)).map(fieldShown)
      const { id, title, what } = register
      return { id, title, what, paper: paperShown(pack), fields, takes: form, shows }
    })
    return accept({ status: 200, body: { registers } })
  },
})
