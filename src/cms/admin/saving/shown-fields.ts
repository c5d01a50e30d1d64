import type { ClientField, StaticLabel } from 'payload'

/** A field of a form that people see, by its path, with the words it is known by. */
export type ShownField = { path: string; label: StaticLabel | null; field: ClientField }

/** The fields of a form that hold something and are shown, rows and groups opened. */
export function shownFields(fields: readonly ClientField[], within = ''): ShownField[] {
  return fields.flatMap((field): ShownField[] => {
    if (field.type === 'ui' || isHidden(field)) return []
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => shownFields(tab.fields, within))
    if (field.type === 'row' || field.type === 'collapsible')
      return shownFields(field.fields, within)
    if (!('name' in field) || !field.name) return []
    const path = `${within}${field.name}`
    if (field.type === 'group') return shownFields(field.fields, `${path}.`)
    const label = 'label' in field && field.label ? field.label : null
    return [{ path, label, field }]
  })
}

function isHidden(field: ClientField): boolean {
  const isStamp = 'name' in field && ['createdAt', 'updatedAt'].includes(field.name)
  return isStamp || field.admin?.hidden === true || ('hidden' in field && field.hidden === true)
}

/** The value at a path such as `about.body`. */
export function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => Object(value)[key], data)
}
