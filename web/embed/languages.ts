// The interface in other languages; a part of its own.
import type { Labels } from './settings.js'

export const languages: Record<string, Labels | undefined> = {
  de: {
    aid: 'Lesehilfe', open: 'Wer ist wer, wer sagt was: {n}', start: 'Wer ist wer, wer sagt was', loading: 'Der Artikel wird gelesen', failed: 'Die Lesehilfe konnte nicht geladen werden.',
    panel: 'In diesem Artikel', close: 'Schließen', who: 'Wer ist wer', said: 'Wer sagt was', sections: 'Abschnitte',
    nothing: 'Nichts gefunden.', more: 'Mehr zeigen: {n}', previous: 'Vorige Stelle', next: 'Nächste Stelle', walk: 'Von Stelle zu Stelle', details: 'Einzelheiten',
    mentions: 'Nennungen: {n}', place: '{at} von {of}', aliases: 'Auch: {names}', quotes: 'Zitate: {n}',
    unknownSpeaker: 'Sprecher nicht genannt', opening: 'Beginn', untitled: 'Nach der Trennung',
    types: {
      PERSON: 'Person', ORG: 'Organisation', LOC: 'Ort', NORP: 'Gruppe', MISC: 'Anderer Name', DATE: 'Datum', TIME: 'Zeit',
      MONEY: 'Geldbetrag', PERCENT: 'Prozentsatz', QUANTITY: 'Maß',
    },
    kinds: { direct: 'Wörtliches Zitat', mixed: 'Teilzitat', indirect: 'Indirekte Rede', term: 'Ausdruck in Anführungszeichen' },
  },
  fr: {
    aid: 'Aide à la lecture', open: 'Qui est qui, qui dit quoi : {n}', start: 'Qui est qui, qui dit quoi', loading: 'Lecture de l’article', failed: 'L’aide à la lecture n’a pas pu être chargée.',
    panel: 'Dans cet article', close: 'Fermer', who: 'Qui est qui', said: 'Qui dit quoi', sections: 'Parties',
    nothing: 'Rien trouvé.', more: 'Afficher plus : {n}', previous: 'Repère précédent', next: 'Repère suivant', walk: 'De repère en repère', details: 'Détails',
    mentions: 'Mentions : {n}', place: '{at} sur {of}', aliases: 'Aussi : {names}', quotes: 'Citations : {n}',
    unknownSpeaker: 'Source non nommée', opening: 'Début', untitled: 'Après la coupure',
    types: {
      PERSON: 'Personne', ORG: 'Organisation', LOC: 'Lieu', NORP: 'Groupe', MISC: 'Autre nom', DATE: 'Date', TIME: 'Heure',
      MONEY: 'Somme d’argent', PERCENT: 'Pourcentage', QUANTITY: 'Mesure',
    },
    kinds: { direct: 'Citation directe', mixed: 'Citation partielle', indirect: 'Discours indirect', term: 'Terme entre guillemets' },
  },
  es: {
    aid: 'Ayuda de lectura', open: 'Quién es quién y quién dice qué: {n}', start: 'Quién es quién y quién dice qué', loading: 'Leyendo el artículo', failed: 'No se pudo cargar la ayuda de lectura.',
    panel: 'En este artículo', close: 'Cerrar', who: 'Quién es quién', said: 'Quién dice qué', sections: 'Secciones',
    nothing: 'Nada encontrado.', more: 'Mostrar más: {n}', previous: 'Marca anterior', next: 'Marca siguiente', walk: 'De marca en marca', details: 'Detalles',
    mentions: 'Menciones: {n}', place: '{at} de {of}', aliases: 'También: {names}', quotes: 'Citas: {n}',
    unknownSpeaker: 'Fuente no nombrada', opening: 'Comienzo', untitled: 'Tras la separación',
    types: {
      PERSON: 'Persona', ORG: 'Organización', LOC: 'Lugar', NORP: 'Grupo', MISC: 'Otro nombre', DATE: 'Fecha', TIME: 'Hora',
      MONEY: 'Suma de dinero', PERCENT: 'Porcentaje', QUANTITY: 'Medida',
    },
    kinds: { direct: 'Cita directa', mixed: 'Cita parcial', indirect: 'Estilo indirecto', term: 'Término entre comillas' },
  },
  ar: {
    aid: 'مساعد القراءة', open: 'من هو ومن قال ماذا: {n}', start: 'من هو ومن قال ماذا', loading: 'جارٍ قراءة المقال', failed: 'تعذر تحميل مساعد القراءة.',
    panel: 'في هذا المقال', close: 'إغلاق', who: 'من هو', said: 'من قال ماذا', sections: 'الأقسام',
    nothing: 'لا شيء.', more: 'عرض المزيد: {n}', previous: 'العلامة السابقة', next: 'العلامة التالية', walk: 'من علامة إلى أخرى', details: 'تفاصيل',
    mentions: 'مرات الذكر: {n}', place: '{at} من {of}', aliases: 'يسمى أيضًا: {names}', quotes: 'الاقتباسات: {n}',
    unknownSpeaker: 'المتحدث غير مذكور', opening: 'البداية', untitled: 'بعد الفاصل',
    types: {
      PERSON: 'شخص', ORG: 'منظمة', LOC: 'مكان', NORP: 'جماعة', MISC: 'اسم آخر', DATE: 'تاريخ', TIME: 'وقت',
      MONEY: 'مبلغ مالي', PERCENT: 'نسبة مئوية', QUANTITY: 'قياس',
    },
    kinds: { direct: 'اقتباس مباشر', mixed: 'اقتباس جزئي', indirect: 'كلام غير مباشر', term: 'لفظ بين علامتي تنصيص' },
  },
}
