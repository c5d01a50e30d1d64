import {
  EXPERIMENTAL_TableFeature,
  type FeatureProviderServer,
  type ServerFeature,
} from '@payloadcms/richtext-lexical'

/**
 * Simple tables. Payload calls its feature experimental for what stands around the nodes: a menu in
 * English alone that joins and colours cells, and widths by hand. The nodes are Lexical's own; the
 * desk has its own tools for them, which make no table that a book could not print.
 */
export const TableFeature = (): FeatureProviderServer => {
  const provider = EXPERIMENTAL_TableFeature()
  const { feature } = provider
  return {
    ...provider,
    key: 'table',
    feature: async (props) => ({
      ...((typeof feature === 'function' ? await feature(props) : feature) as ServerFeature<
        undefined,
        undefined
      >),
      ClientFeature: '/src/cms/admin/table/table-client#TableClient',
    }),
  }
}
