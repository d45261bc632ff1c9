//! The typeface of the desktop, drawn once at the few sizes of the kiosk: in sixteen shades for colour, and hinted to whole
//! pixels for black and white.

use peil_drawing::typeface::{PLEX, REGULAR, STRONG};
use skrifa::instance::Size;
use skrifa::outline::{
    DrawSettings, Engine, HintingInstance, HintingOptions, OutlinePen, SmoothMode, Target,
};
use skrifa::{FontRef, MetadataProvider};
use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write;
use zeno::{Command, Mask, PathBuilder};

/// Name, size in pixels to the em, weight in shades and in black and white, and which letters.
const FACES: [(&str, f32, [f32; 2], Letters); 6] = [
    ("SMALL", 14.0, [REGULAR, REGULAR], Letters::All),
    ("BODY", 17.0, [REGULAR, MEDIUM], Letters::All),
    ("STRONG", 17.0, [STRONG, STRONG], Letters::All),
    ("LEAD", 20.0, [REGULAR, MEDIUM], Letters::Words),
    ("TITLE", 22.0, [STRONG, STRONG], Letters::Words),
    ("LARGE", 43.0, [STRONG, STRONG], Letters::Figures),
];

/// Where a stem is one pixel or two, regular text looks thin from an arm's length.
const MEDIUM: f32 = 500.0;

/// Which letters a face has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letters {
    /// Those of the words, and whatever a person may name a kiosk.
    All,
    /// Those of the words, and figures.
    Words,
    /// Figures and what stands around them.
    Figures,
}

/// Figures and what stands around them.
const FIGURES: &str = "0123456789,.%≥≤>< \u{a0}\u{2212}–?";

/// What may stand in the name of a kiosk: the letters of Latin-9.
fn named() -> impl Iterator<Item = char> {
    (' '..='~').chain('\u{a0}'..='\u{ff}').chain("€ŠšŽžŒœŸ".chars())
}

pub(crate) fn constants(letters: &BTreeSet<char>) -> Result<String, Box<dyn Error>> {
    let mut text = String::new();
    for (name, size, [smooth, sharp], which) in FACES {
        let mut chosen: BTreeSet<char> = FIGURES.chars().collect();
        if which != Letters::Figures {
            chosen.extend(letters);
        }
        if which == Letters::All {
            chosen.extend(named());
        }
        let usual = if which == Letters::Figures { &chosen } else { letters };
        text += &Face { size, weight: smooth, shades: true }.constant(
            &format!("{name}_SMOOTH"),
            usual,
            &chosen,
        )?;
        text += &Face { size, weight: sharp, shades: false }.constant(
            &format!("{name}_SHARP"),
            usual,
            &chosen,
        )?;
    }
    Ok(text)
}

struct Face {
    size: f32,
    weight: f32,
    shades: bool,
}

/// A letter, drawn.
struct Drawn {
    left: i32,
    /// From the base line downwards.
    top: i32,
    width: u32,
    height: u32,
    coverage: Vec<u8>,
}

impl Face {
    fn constant(
        &self,
        name: &str,
        letters: &BTreeSet<char>,
        chosen: &BTreeSet<char>,
    ) -> Result<String, Box<dyn Error>> {
        let font = FontRef::new(PLEX)?;
        let location = font.axes().location([("wght", self.weight)]);
        let size = Size::new(self.size);
        let outlines = font.outline_glyphs();
        let target = if self.shades {
            // Stems stay where the design has them; heights come to rest on whole pixels.
            Target::Smooth {
                mode: SmoothMode::Light,
                symmetric_rendering: true,
                preserve_linear_metrics: true,
            }
        } else {
            Target::Mono
        };
        let options = HintingOptions { engine: Engine::Auto(None), target };
        let hinting = HintingInstance::new(&outlines, size, &location, options)?;
        let widths = font.glyph_metrics(size, &location);

        let mut all = Vec::new();
        for &letter in chosen {
            let glyph = font.charmap().map(letter).ok_or_else(|| format!("no {letter:?} in the typeface"))?;
            let outline = outlines.get(glyph).ok_or_else(|| format!("no outline of {letter:?}"))?;
            let mut path = Path(Vec::new());
            let adjusted = outline.draw(DrawSettings::hinted(&hinting, false), &mut path)?;
            let plain = widths.advance_width(glyph).unwrap_or(0.0);
            let advance = adjusted.advance_width.filter(|_| !self.shades).unwrap_or(plain).round();
            all.push((letter, whole(advance), draw(&path.0)));
        }
        // A line is as high as the letters of the words ask, and a pixel more. What the name of a kiosk may bring in
        // beyond that, such as a ring on a capital, loses its uppermost row.
        let usual = || all.iter().filter(|(letter, ..)| letters.contains(letter)).map(|(_, _, drawn)| drawn);
        let ascent = usual().map(|drawn| -drawn.top).max().unwrap_or(0);
        let descent = usual().map(|drawn| drawn.top + whole_number(drawn.height)).max().unwrap_or(0);
        let height = ascent + descent + 1;
        for (_, _, drawn) in &mut all {
            drawn.crop(-ascent, descent);
        }
        let (mut glyphs, mut bits) = (String::new(), Vec::new());
        for (letter, advance, drawn) in &all {
            writeln!(
                glyphs,
                "Glyph {{ letter: {letter:?}, advance: {advance}, left: {}, top: {}, width: {}, height: {}, start: {} }},",
                drawn.left,
                ascent + drawn.top,
                drawn.width,
                drawn.height,
                bits.len(),
            )?;
            bits.extend(packed(&drawn.coverage, if self.shades { 4 } else { 1 }));
        }
        let depth = if self.shades { 4 } else { 1 };
        Ok(format!(
            "pub(crate) static {name}: Face = Face {{ height: {height}, depth: {depth}, glyphs: &[\n{glyphs}], \
             bits: &{bits:?} }};\n"
        ))
    }
}

impl Drawn {
    /// Leaves out the rows above and below these, counted from the base line.
    fn crop(&mut self, top: i32, bottom: i32) {
        let width = self.width as usize;
        while self.height > 0 && self.top < top {
            self.coverage.drain(..width);
            (self.top, self.height) = (self.top + 1, self.height - 1);
        }
        while self.height > 0 && self.top + whole_number(self.height) > bottom {
            self.height -= 1;
            self.coverage.truncate(width * self.height as usize);
        }
    }
}

fn draw(path: &[Command]) -> Drawn {
    let (coverage, placed) = Mask::new(path).render();
    let trimmed = coverage.iter().all(|shade| *shade < 8);
    if trimmed {
        return Drawn { left: 0, top: 0, width: 0, height: 0, coverage: Vec::new() };
    }
    Drawn { left: placed.left, top: placed.top, width: placed.width, height: placed.height, coverage }
}

/// Shades from 0 to 255 in fewer bits each, the first one highest.
fn packed(coverage: &[u8], depth: usize) -> Vec<u8> {
    let most = (1_u32 << depth) - 1;
    let of = |shade: &u8| (u32::from(*shade) * most + 127) / 255;
    coverage
        .chunks(8 / depth)
        .map(|together| {
            let places = (1..=8 / depth).map(|place| 8 - place * depth);
            let bits =
                together.iter().zip(places).fold(0, |bits, (shade, place)| bits | (of(shade) << place));
            u8::try_from(bits).unwrap_or(0)
        })
        .collect()
}

fn whole_number(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(0)
}

#[expect(clippy::cast_possible_truncation, reason = "a small whole number already")]
fn whole(number: f32) -> i32 {
    number as i32
}

/// Takes an outline down for the one that fills it, which counts downwards.
struct Path(Vec<Command>);

impl OutlinePen for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to([x, -y]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to([x, -y]);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.0.quad_to([cx0, -cy0], [x, -y]);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.0.curve_to([cx0, -cy0], [cx1, -cy1], [x, -y]);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
