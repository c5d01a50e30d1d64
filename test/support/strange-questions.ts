/** No sense can be made of these, whoever asks and of whatever. */
export const nonsense = [
  ...['where=x', 'where=[]', 'where=1', 'where={', 'where={"id":1}', 'where[id]=1', 'where[]=1'],
  ...[
    'where[id][foo]=1',
    'where[id][equal]=1',
    'where[or]=x',
    'where[or][0]=x',
    'where[and][0][id]=1',
  ],
  ...['where[id][near]=1,2,3', 'where[id][within]=x', 'where[id][intersects]=x'],
  ...['where[and][x][y][z]=1', 'where[id][equals][x]=1', 'where[id][in][0][x]=1'],
  ...['limit=-1', 'limit=abc', 'limit=1e9', 'limit=1.5', 'limit=99999999999', 'limit[a]=1'],
  ...['page=-1', 'page=abc', 'page=1e99', 'page=99999999999', 'page[]=1'],
  ...['depth=-1', 'depth=x', 'depth=999', 'depth=Infinity', 'depth=0x10'],
  ...['sort[a]=b', 'sort[0][a]=b', 'select=x', 'select=1', 'populate=x', 'joins=x'],
  ...['data=x', 'data={', 'data=null'],
]

/** Strange, and answered as a question or as a mistake; never as a fault of the server. */
export const strange = [
  ...['where[foo][bar]=1', 'where[foo][equals]=1', 'where[id][in]=', 'where[id][equals]=%00'],
  ...['where[__proto__][x]=1', 'where[id][exists]=maybe', 'where[id][__proto__]=1', 'where[]='],
  ...['where[id.x][equals]=1', 'where[createdAt][greater_than]=x', 'where[constructor][equals]=1'],
  ...['where[id][like]=%25', 'where[id][in][]=a&where[id][in][]=b', 'where[updatedAt][equals][]=1'],
  ...[
    'page=0',
    'limit=0',
    'depth=10',
    'limit=',
    'sort=nothing',
    'sort=-',
    'sort[]=a',
    'sort=id.x.y',
  ],
  ...[
    'locale=xx',
    'locale[]=en',
    'fallback-locale=xx',
    'fallbackLocale[a]=x',
    'draft=x',
    'trash=x',
  ],
  ...['select[foo]=bar', 'select[id][x][y]=1', 'populate[x][y]=1', 'joins[x][y]=1', 'pagination=x'],
  ...[
    'invalid=%zz',
    '%zz',
    '%',
    'a[b][c][d][e][f][g][h]=1',
    '=',
    '&&&',
    'uploadEdits=x',
    '__proto__=1',
  ],
]

/** Bodies that are not what a door expects, with the type that they claim. */
export const bodies: [type: string | null, body: string][] = [
  ['application/json', '{'],
  ['application/json', 'null'],
  ['application/json', '[]'],
  ['application/json', '"x"'],
  ['application/json', '{"a":1}'],
  ['application/json', '{"id":{"$gt":""},"email":{"$ne":1},"token":[],"step":{},"password":7}'],
  ['text/plain', 'x'],
  ['application/xml', '<x/>'],
  ['application/octet-stream', '\u0000'],
  ['multipart/form-data', 'x'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{\r\n--x--',
  ],
  ['application/x-www-form-urlencoded', 'where=x&limit=-1'],
  [null, 'x'],
]
