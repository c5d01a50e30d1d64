/** Up, level and down: the three verdicts in small. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="5" fill="#1d2b33"/>
<path fill="#fff" d="M16 5l6 8H10zM9 15h14v3H9zM10 20h12l-6 8z"/>
</svg>
`
