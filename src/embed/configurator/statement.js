// The part about the widget for a site's accessibility statement. It says what is aimed at, how that is tested, and what is not
// known or not there; it speaks of the widget only, never of the page around.

const STATEMENTS = {
  fi: {
    title: 'Sosiaali- ja terveyspalvelujen haku (lisäosa)',
    what: (version) => `Sivulla on lisäosa sote-explorer${version}, jolla etsitään sosiaali- ja terveyspalveluja ja katsotaan, mitä ne maksavat. Tämä kohta koskee vain lisäosaa.`,
    aim: 'Lisäosan tavoite on WCAG 2.2:n A- ja AA-taso.',
    tested: 'Näin sitä testataan jokaisen muutoksen jälkeen, automaattisesti:',
    tests: [
      'axe-core jokaisessa näkymässä, suomeksi, ruotsiksi ja englanniksi, vaaleassa ja tummassa teemassa, kolmella selainmoottorilla (Chromium, Firefox, WebKitGTK)',
      'käyttö pelkällä näppäimistöllä, kohdistus näkyvissä',
      '320 kuvapisteen levyinen näyttö, 400 prosentin suurennus, harvennettu ja kaksinkertainen teksti: mikään ei katkea eikä peity, ja kosketusalueet riittävät',
      'se, mitä selain kertoo ruudunlukuohjelmalle, rivi riviltä Chromiumissa',
      'pakotetut värit, vähennetty liike ja tulostus Chromiumissa.',
    ],
    limits: 'Tunnetut rajat:',
    known: [
      'Lisäosaa ei ole testattu ruudunlukuohjelmilla eikä yhdessä vammaisten käyttäjien kanssa. Automaattinen testi löytää vain osan puutteista.',
      'Selkokielisiä tekstejä on vain valtakunnallisen aineiston palveluista.',
      'Lisäosa tarvitsee JavaScriptin. Ilman sitä näkyy tämän sivun oma sisältö.',
    ],
    data: 'Palvelujen tekstit tulevat sivuston omasta aineistosta, jota ei ole testattu lisäosan mukana.',
    looks: 'Värit tai kirjasin on valittu tälle sivustolle; automaattiset testit on tehty lisäosan omilla.',
    poor: (places) => `Valittujen värien kontrasti ei riitä: ${places}.`,
  },
  sv: {
    title: 'Sökning av social- och hälsovårdstjänster (insticksdel)',
    what: (version) => `På sidan finns insticksdelen sote-explorer${version}, med vilken man söker social- och hälsovårdstjänster och ser vad de kostar. Det här stycket gäller bara insticksdelen.`,
    aim: 'Insticksdelens mål är nivåerna A och AA i WCAG 2.2.',
    tested: 'Så här testas den automatiskt efter varje ändring:',
    tests: [
      'axe-core i varje vy, på finska, svenska och engelska, i ljust och mörkt tema, i tre webbläsarmotorer (Chromium, Firefox, WebKitGTK)',
      'användning med enbart tangentbord, med synligt fokus',
      'en skärm som är 320 bildpunkter bred, 400 procents förstoring, glesare och dubbelt så stor text: ingenting klipps av eller täcks, och tryckytorna räcker',
      'det som webbläsaren berättar för en skärmläsare, rad för rad i Chromium',
      'påtvingade färger, minskad rörelse och utskrift i Chromium.',
    ],
    limits: 'Kända begränsningar:',
    known: [
      'Insticksdelen har inte testats med skärmläsare eller tillsammans med personer med funktionsnedsättning. Automatiska test hittar bara en del av bristerna.',
      'Lättlästa texter finns bara för den nationella datamängdens tjänster.',
      'Insticksdelen behöver JavaScript. Utan det syns den här sidans eget innehåll.',
    ],
    data: 'Texterna om tjänsterna kommer ur webbplatsens egen datamängd, som inte har testats med insticksdelen.',
    looks: 'Färgerna eller teckensnittet är valda för den här webbplatsen; de automatiska testen är gjorda med insticksdelens egna.',
    poor: (places) => `De valda färgernas kontrast räcker inte: ${places}.`,
  },
  en: {
    title: 'Search of social and health services (widget)',
    what: (version) => `The page contains the widget sote-explorer${version}, for finding social and health services and seeing what they cost. This part is about the widget only.`,
    aim: 'The widget aims at levels A and AA of WCAG 2.2.',
    tested: 'This is how it is tested, automatically, after every change:',
    tests: [
      'axe-core in every view, in Finnish, Swedish and English, in the light and the dark theme, in three browser engines (Chromium, Firefox, WebKitGTK)',
      'use by keyboard alone, with the focus visible',
      'a screen 320 pixels wide, zoom of 400 per cent, text spaced out and text of twice the size: nothing is cut or covered, and touch targets are large enough',
      'what the browser tells a screen reader, line by line, in Chromium',
      'forced colours, reduced motion and print in Chromium.',
    ],
    limits: 'Known limits:',
    known: [
      'The widget has not been tested with screen readers, nor together with people with disabilities. Automatic tests find only some of the faults.',
      'Texts in easy language exist only for the services of the national dataset.',
      'The widget needs JavaScript. Without it this page’s own content is shown.',
    ],
    data: 'The texts about services come from the site’s own dataset, which has not been tested with the widget.',
    looks: 'The colours or the font were chosen for this site; the automatic tests were made with the widget’s own.',
    poor: (places) => `The contrast of the colours chosen is too low: ${places}.`,
  },
}

/**
 * Plain text. `version` is the release's, if known; `ownData` and `ownLooks` tell what the site has changed, `places` where the
 * colours chosen fail, in the language `lang`.
 */
export function statement(lang, { version, ownData, ownLooks, places }) {
  const words = STATEMENTS[lang]
  const more = [ownData && words.data, ownLooks && words.looks, places.length && words.poor(places.join('; '))].filter(Boolean)
  const list = (items) => items.map((item) => `– ${item}`).join('\n')
  return [
    words.title, words.what(version ? ` ${version}` : ''), words.aim,
    `${words.tested}\n${list(words.tests)}`, `${words.limits}\n${list([...words.known, ...more])}`,
  ].join('\n\n')
}
