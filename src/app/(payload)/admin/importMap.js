import { IssueBoard as IssueBoard_602b97be6071a0cb73e614856f1bf219 } from '../../../../src/cms/admin/issue-board'
import { DateCell as DateCell_be4c7731d8b3ef2c1cc181c967befc0d } from '../../../../src/cms/admin/cells/date-cell'
import { WeekField as WeekField_3eabe7eb9779d7af4c8e9b2d41bc5e45 } from '../../../../src/cms/admin/week-field'
import { SaveGuard as SaveGuard_0b25d9b6d624c76bdcd754a0c9b6ee87 } from '../../../../src/cms/admin/saving/save-guard'
import { TextsOfCommentary as TextsOfCommentary_38b144cc7d2856ed9472fbecd4830bc4 } from '../../../../src/cms/admin/texts-of-commentary'
import { TextWorkflow as TextWorkflow_324ddaddcbfb674224a77fcbeea715fe } from '../../../../src/cms/admin/text-workflow'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableClient as TableClient_c1aa5c1ebb97e062bf33fa8068352527 } from '../../../../src/cms/admin/table/table-client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PasteClient as PasteClient_a593c9874c2acb0283f8cd5144bd07d4 } from '../../../../src/cms/admin/paste/paste-client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PersonCell as PersonCell_520b60a35347b7928108133ca0736eb3 } from '../../../../src/cms/admin/cells/person-field'
import { PersonField as PersonField_520b60a35347b7928108133ca0736eb3 } from '../../../../src/cms/admin/cells/person-field'
import { WaitingChanges as WaitingChanges_43b0d64f657099345e63b9135b07bb64 } from '../../../../src/cms/admin/waiting-changes'
import { Alarms as Alarms_e8e10e484b83c4906b9d353b35f85aa2 } from '../../../../src/cms/admin/alarms'
import { MailOff as MailOff_e8e10e484b83c4906b9d353b35f85aa2 } from '../../../../src/cms/admin/alarms'
import { Desk as Desk_dbc20d74d99c233776a5308ae1605123 } from '../../../../src/cms/admin/desk'
import { WaitingAtDesk as WaitingAtDesk_70687993de369767e56ab8dee3bbd4cb } from '../../../../src/cms/admin/waiting-at-desk'
import { AdminDates as AdminDates_d947fec15bfbab178237df011cb0afde } from '../../../../src/cms/admin/languages/admin-dates'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/cms/admin/issue-board#IssueBoard": IssueBoard_602b97be6071a0cb73e614856f1bf219,
  "/src/cms/admin/cells/date-cell#DateCell": DateCell_be4c7731d8b3ef2c1cc181c967befc0d,
  "/src/cms/admin/week-field#WeekField": WeekField_3eabe7eb9779d7af4c8e9b2d41bc5e45,
  "/src/cms/admin/saving/save-guard#SaveGuard": SaveGuard_0b25d9b6d624c76bdcd754a0c9b6ee87,
  "/src/cms/admin/texts-of-commentary#TextsOfCommentary": TextsOfCommentary_38b144cc7d2856ed9472fbecd4830bc4,
  "/src/cms/admin/text-workflow#TextWorkflow": TextWorkflow_324ddaddcbfb674224a77fcbeea715fe,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/cms/admin/table/table-client#TableClient": TableClient_c1aa5c1ebb97e062bf33fa8068352527,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/cms/admin/paste/paste-client#PasteClient": PasteClient_a593c9874c2acb0283f8cd5144bd07d4,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/cms/admin/cells/person-field#PersonCell": PersonCell_520b60a35347b7928108133ca0736eb3,
  "/src/cms/admin/cells/person-field#PersonField": PersonField_520b60a35347b7928108133ca0736eb3,
  "/src/cms/admin/waiting-changes#WaitingChanges": WaitingChanges_43b0d64f657099345e63b9135b07bb64,
  "/src/cms/admin/alarms#Alarms": Alarms_e8e10e484b83c4906b9d353b35f85aa2,
  "/src/cms/admin/alarms#MailOff": MailOff_e8e10e484b83c4906b9d353b35f85aa2,
  "/src/cms/admin/desk#Desk": Desk_dbc20d74d99c233776a5308ae1605123,
  "/src/cms/admin/waiting-at-desk#WaitingAtDesk": WaitingAtDesk_70687993de369767e56ab8dee3bbd4cb,
  "/src/cms/admin/languages/admin-dates#AdminDates": AdminDates_d947fec15bfbab178237df011cb0afde,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
