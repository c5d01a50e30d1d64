/** Where the script lies in an edition; the files of the index lie beside it. */
export const searchScriptName = 'search/search.js'
