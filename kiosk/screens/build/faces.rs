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
            bits.extend(packed(drawn, self.shades)?);
        }
        Ok(format!(
            "pub(crate) static {name}: Face = Face {{ height: {height}, shades: {}, glyphs: &[\n{glyphs}], \
             rows: &{bits:?} }};\n",
            self.shades
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

/// The widest letter that the screens take apart.
const WIDEST: u32 = 48;

/// The rows of a letter in as few bits as a reader of one bit at a time understands, the highest bit first.
///
/// A row begins with a bit that is one where the row is as the one above it. Where it is not, its pixels follow: a zero
/// for the ground, in black and white a one for the ink, and in shades 10 for the ink and 11 with four bits for what is
/// between the two.
fn packed(drawn: &Drawn, shades: bool) -> Result<Vec<u8>, String> {
    if drawn.width > WIDEST {
        return Err(format!("a letter of {} pixels is wider than {WIDEST}", drawn.width));
    }
    let most = if shades { 15 } else { 1 };
    let mut bits = Vec::new();
    let mut above = None;
    for row in drawn.coverage.chunks(drawn.width.max(1) as usize) {
        let row: Vec<u32> = row.iter().map(|shade| (u32::from(*shade) * most + 127) / 255).collect();
        let is_as_above = above.as_ref() == Some(&row);
        bits.push(is_as_above);
        for shade in row.iter().filter(|_| !is_as_above) {
            match *shade {
                0 => bits.push(false),
                _ if !shades => bits.push(true),
                15 => bits.extend([true, false]),
                between => {
                    bits.extend([true, true]);
                    bits.extend((0..4).rev().map(|place| (between >> place) & 1 == 1));
                }
            }
        }
        above = Some(row);
    }
    let byte = |eight: &[bool]| {
        (0..8).fold(0, |byte, place| (byte << 1) | u8::from(eight.get(place).copied().unwrap_or(false)))
    };
    Ok(bits.chunks(8).map(byte).collect())
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
