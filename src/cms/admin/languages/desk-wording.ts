/**
 * What stands in the place of Payload's own sentences, in the language of `i18n.translations`: of
 * documents that others have open, because nothing is lost there here, and where Payload's would show
 * people something else than words.
 */
export const deskWording = {
  en: {
    general: {
      // Payload gives the tiles of its first screen an object for a label.
      createNewLabel: 'Create new',
      noLabel: '–',
      documentLocked: 'Somebody has this open',
      currentlyEditing:
        'is writing here. If you take it over, they are told, and what they wrote stays on their screen. Nobody overwrites the other: whoever saves second sees both wordings.',
      editingTakenOver: 'A colleague has taken this over',
      anotherUserTakenOver:
        'What you wrote stays on this page, so that you can copy it or take the document back. If both of you save, both wordings are shown.',
      documentModified: 'Somebody has saved this meanwhile',
      documentOutOfDate:
        'This page shows what was there before. Load what is there now: what you wrote stays, and is put beside it.',
      reloadDocument: 'Load what is there now',
    },
  },
  be: {
    general: {
      createNewLabel: 'Стварыць',
      noLabel: '–',
      documentLocked: 'Гэта ўжо адкрыта',
      currentlyEditing:
        'цяпер піша тут. Калі вы возьмеце дакумент на сябе, гэты чалавек даведаецца, а напісанае ім застанецца на яго экране. Ніхто нікога не сатрэ: хто захоўвае другім, бачыць абодва тэксты.',
      editingTakenOver: 'Дакумент узяў на сябе нехта з калег',
      anotherUserTakenOver:
        'Напісанае вамі застаецца на гэтай старонцы: яго можна скапіраваць або вярнуць дакумент сабе. Калі захаваеце абое, будуць паказаныя абодва тэксты.',
      documentModified: 'Тым часам гэта захаваў нехта іншы',
      documentOutOfDate:
        'На гэтай старонцы тое, што было раней. Загрузіце тое, што ёсць цяпер: напісанае вамі застанецца і стане побач.',
      reloadDocument: 'Загрузіць тое, што ёсць цяпер',
    },
  },
  ru: {
    general: {
      createNewLabel: 'Создать',
      noLabel: '–',
      documentLocked: 'Это уже открыто',
      currentlyEditing:
        'сейчас пишет здесь. Если вы возьмёте документ на себя, этот человек узнает об этом, а написанное им останется на его экране. Никто никого не сотрёт: кто сохраняет вторым, видит оба текста.',
      editingTakenOver: 'Документ взял на себя кто-то из коллег',
      anotherUserTakenOver:
        'Написанное вами остаётся на этой странице: его можно скопировать или вернуть документ себе. Если сохраните оба, будут показаны оба текста.',
      documentModified: 'Тем временем это сохранил кто-то другой',
      documentOutOfDate:
        'На этой странице то, что было раньше. Загрузите то, что есть сейчас: написанное вами останется и встанет рядом.',
      reloadDocument: 'Загрузить то, что есть сейчас',
    },
  },
} as const
