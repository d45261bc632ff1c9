//! The two weights of the typeface: which signs they have, and how wide words are in them.

use harfrust::{Feature, FontRef, ShapeOptions, ShaperData, ShaperInstance, UnicodeBuffer};
use krilla::text::{Font, GlyphId, KrillaGlyph, Tag};
use peil_drawing::typeface;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// How much the weights rise above the line and go below it, in parts of the size.
pub(crate) const ASCENT: f32 = 1.025;
pub(crate) const DESCENT: f32 = 0.275;
/// The width of the box that stands for a sign the typeface lacks, in parts of the size.
const BOX: f32 = 0.6;

/// Both weights.
pub(crate) struct Faces {
    regular: Face,
    strong: Face,
}

/// One weight.
pub(crate) struct Face {
    pub(crate) font: Font,
    program: FontRef<'static>,
    data: ShaperData,
    instance: ShaperInstance,
    known: RefCell<HashMap<Box<str>, Rc<Word>>>,
}

/// A word with its place for every glyph. Lengths are parts of the size.
#[derive(Debug, Default)]
pub(crate) struct Word {
    pub(crate) runs: Vec<Run>,
    pub(crate) advance: f32,
}

/// A piece of a word.
#[derive(Clone, Debug)]
pub(crate) enum Run {
    /// Signs that the typeface has.
    Glyphs { text: String, glyphs: Vec<KrillaGlyph>, advance: f32 },
    /// A sign that it lacks: drawn as a box, still there for who copies the text.
    Missing(char),
}

impl Run {
    pub(crate) fn advance(&self) -> f32 {
        match self {
            Self::Glyphs { advance, .. } => *advance,
            Self::Missing(_) => BOX,
        }
    }
}

impl Faces {
    /// `None` only where the typeface in the program cannot be read.
    pub(crate) fn new() -> Option<Self> {
        Some(Self { regular: Face::new(typeface::REGULAR)?, strong: Face::new(typeface::STRONG)? })
    }

    pub(crate) const fn of(&self, strong: bool) -> &Face {
        if strong { &self.strong } else { &self.regular }
    }
}

impl Face {
    fn new(weight: f32) -> Option<Self> {
        let program = FontRef::new(typeface::PLEX).ok()?;
        Some(Self {
            font: Font::new_variable(typeface::PLEX.into(), 0, &[(Tag::new(b"wght"), weight)])?,
            data: ShaperData::new(&program),
            instance: ShaperInstance::from_variations(&program, [("wght", weight)]),
            program,
            known: RefCell::default(),
        })
    }

    /// The word, set once and kept.
    pub(crate) fn word(&self, text: &str) -> Rc<Word> {
        if let Some(known) = self.known.borrow().get(text) {
            return Rc::clone(known);
        }
        let word = Rc::new(self.set(text));
        self.known.borrow_mut().insert(text.into(), Rc::clone(&word));
        word
    }

    /// The width of a word in parts of the size.
    pub(crate) fn width(&self, text: &str) -> f32 {
        self.word(text).advance
    }

    fn set(&self, text: &str) -> Word {
        let shaper = self.data.shaper(&self.program).instance(Some(&self.instance)).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        // What is set from left to right is read from left to right; the typeface has no script of the other direction.
        buffer.set_direction(harfrust::Direction::LeftToRight);
        // A ligature could not be broken where a line ends.
        let off = [b"liga", b"clig"].map(|tag| Feature::new(harfrust::Tag::new(tag), 0, ..));
        let set = shaper.shape(buffer, ShapeOptions::new().features(&off));
        let (infos, places) = (set.glyph_infos(), set.glyph_positions());
        let ends = |index: usize| {
            let start = infos.get(index).map_or(0, |info| info.cluster);
            let next = infos.iter().skip(index).find(|info| info.cluster > start);
            (start as usize, next.map_or(text.len(), |info| info.cluster as usize))
        };
        let mut word = Word::default();
        for (index, (info, place)) in infos.iter().zip(places).enumerate() {
            let (start, end) = ends(index);
            let Some(signs) = text.get(start..end) else { continue };
            if info.glyph_id == 0 {
                // One box for each sign that the typeface lacks.
                word.runs.push(Run::Missing(signs.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER)));
                word.advance += BOX;
                continue;
            }
            let part = |units: i32| {
                #[expect(clippy::cast_precision_loss, reason = "a few thousand units")]
                let part = units as f32 / self.font.units_per_em();
                part
            };
            let advance = part(place.x_advance);
            if !matches!(word.runs.last(), Some(Run::Glyphs { .. })) {
                word.runs.push(Run::Glyphs { text: String::new(), glyphs: Vec::new(), advance: 0.0 });
            }
            if let Some(Run::Glyphs { text: said, glyphs, advance: sum }) = word.runs.last_mut() {
                // Several glyphs of one sign share its text.
                let shares =
                    index > 0 && infos.get(index - 1).is_some_and(|before| before.cluster == info.cluster);
                let range = match glyphs.last() {
                    Some(last) if shares => last.text_range.clone(),
                    _ => {
                        let begin = said.len();
                        said.push_str(signs);
                        begin..said.len()
                    }
                };
                glyphs.push(KrillaGlyph {
                    glyph_id: GlyphId::new(info.glyph_id),
                    text_range: range,
                    x_advance: advance,
                    x_offset: part(place.x_offset),
                    y_offset: part(place.y_offset),
                    y_advance: part(place.y_advance),
                    location: None,
                });
                *sum += advance;
            }
            word.advance += advance;
        }
        word
    }
}
