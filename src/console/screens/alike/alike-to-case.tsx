// Beside a case file: what may be the same, and merging into it with its reason filled in; one more key confirms, since no key undoes it.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { alikeKey, useAlikeToCase } from '../../api/alike.js'
import type { AlikeRow, CaseView } from '../../api/shapes.js'
import { CommandDialog, type Opening } from '../../commands/command-dialog.js'
import { useSpeech } from '../../words/speak.js'
import { useKeys } from '../seat/use-keys.js'
import { AlikeList, reasonsInWords } from './alike-list.js'
import { openBeside } from './alike-while-typing.js'

export function AlikeToCase({ view }: { readonly view: CaseView }) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const [opening, setOpening] = useState<Opening | null>(null)
  const { case: file, allowed } = view
  const found = useAlikeToCase(file.id)
  const items = found.data?.items ?? []
  const [first] = items
  const merge = allowed.includes('merge')
    ? (row: AlikeRow): void =>
        setOpening({
          caseId: file.id,
          deed: 'merge',
          aim: { into: row.caseId },
          given: { reason: reasonsInWords(row, say) },
          about: say('alike.about', { number: row.number, title: row.title }),
        })
    : undefined
  const into = items.find((row) => row.state === 'open')
  useKeys({
    'Alt+O': first ? () => openBeside(first.caseId) : undefined,
    'Alt+M': merge && into ? () => merge(into) : undefined,
  })
  const close = (): void => {
    setOpening(null)
    void client.invalidateQueries({ queryKey: alikeKey })
  }
  if (file.mergedInto !== null) {
    return (
      <p className="alike" data-testid="merged-into">
        {say('alike.merged')} <a href={`/case/${file.mergedInto}`}>{say('alike.toMain')}</a>
      </p>
    )
  }
  return (
    <>
      {found.data && items.length > 0 ? <AlikeList alike={found.data} merge={merge} withKeys /> : null}
      <CommandDialog opening={opening} onClose={close} />
    </>
  )
}
