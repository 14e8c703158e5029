// The minutes of a joint meeting as a file: Word for signing, PDF for publishing, Excel for the duties.
import { z } from 'zod'
import { CONTENT_TYPES } from '../../print/document.js'
import { writeFile } from '../../print/write.js'
import { refuse } from '../../terms/refusal.js'
import { meetingParams, minutesQuery } from '../contract/meetings.js'
import { handOut } from '../exports/hand-out.js'
import { minutesOf } from '../meetings/minutes.js'
import { defineOperation } from '../operation.js'
import { reachRecord } from '../registers/reach.js'

const HELD = ['held', 'minuted', 'published']

export const exportMinutes = defineOperation({
  id: 'meeting.minutes',
  method: 'GET',
  path: '/api/meetings/:meeting/minutes',
  summary: { zh: '联席会议纪要', en: 'Minutes of a joint meeting' },
  params: meetingParams,
  query: minutesQuery,
  contentType: 'application/octet-stream',
  answers: { 200: z.any() },
  async handle(ask, deps) {
    const reached = await reachRecord(ask.params.meeting, ask, deps)
    if (!reached.ok) return reached
    const { record } = reached.value
    if (record.register !== 'joint-meetings') return refuse('record_unknown', { id: ask.params.meeting })
    if (!HELD.includes(record.state)) return refuse('meeting_not_held', { number: record.number })
    const { format } = ask.query
    const file = await writeFile(await minutesOf(record, deps, ask.language), format)
    return handOut(ask, deps, {
      operation: 'meeting.minutes',
      subject: record.number,
      purpose: ask.query.reason,
      fields: ['items', 'changes', 'duties', 'precedents'],
      count: 1,
      format,
      fileName: `${record.number}.${format}`,
      contentType: CONTENT_TYPES[format],
      body: Buffer.from(file),
    })
  },
})
