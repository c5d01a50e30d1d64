'use client'

import { useEffect } from 'react'

/** Milliseconds until the page is asked for again. */
const rest = 10_000

const sentences = [
  ['be', 'Рэдакцыя цяпер недаступная. Усё, што было захавана, на месцы. Старонка адкрыецца сама.'],
  ['ru', 'Редакция сейчас недоступна. Всё, что было сохранено, на месте. Страница откроется сама.'],
  [
    'en',
    'The desk cannot be reached just now. All that was saved is kept. The page opens by itself.',
  ],
] as const

/**
 * What stands in the place of a page of the desk that fails as a whole, such as while its database
 * does not answer. It knows of nobody's language, so it speaks all three.
 */
export default function GlobalError() {
  useEffect(() => {
    const again = setTimeout(() => location.reload(), rest)
    return () => clearTimeout(again)
  }, [])
  return (
    <html lang="en">
      <head>
        <title>The desk cannot be reached</title>
      </head>
      <body
        style={{
          colorScheme: 'light dark',
          font: '1.125rem/1.5 system-ui, sans-serif',
          margin: '18vh auto',
          maxWidth: '32rem',
          padding: '0 1.25rem',
        }}
      >
        <main>
          {sentences.map(([language, words]) => (
            <p key={language} lang={language}>
              {words}
            </p>
          ))}
        </main>
      </body>
    </html>
  )
}
