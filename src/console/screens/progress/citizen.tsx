// The citizen's page: where is my matter, who has it, until when; and a form to file one. Plain, without a login, printable.
import { useState } from 'react'
import { usePlace } from '../../api/reads.js'
import { go, useHere } from '../../route.js'
import { useSpeech } from '../../words/speak.js'
import { FileOnline } from './file-online.js'
import { Frame } from './frame.js'
import { WhereIsIt } from './where-is-it.js'

export default function Citizen() {
  const { say } = useSpeech()
  const { query } = useHere()
  const place = usePlace().data
  // Handed over from the receipt, so that nobody copies a code from one form into another. Never put into the address.
  const [known, setKnown] = useState({ number: query.get('number') ?? '', code: '' })
  return (
    <Frame title={say('citizen.title')}>
      {query.has('file') ? (
        <FileOnline
          towns={place?.towns ?? []}
          onFollow={(number, code) => {
            setKnown({ number, code })
            go('/progress')
          }}
        />
      ) : (
        <WhereIsIt key={known.number + known.code} number={known.number} code={known.code} />
      )}
    </Frame>
  )
}
