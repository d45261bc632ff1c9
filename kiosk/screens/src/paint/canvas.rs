//! What a display is asked for: filled rectangles, and rows of colours.

use crate::area::Area;
use crate::face::Face;
use crate::ink::{Ink, Tint};
use embedded_graphics_core::draw_target::DrawTarget;

/// Pixels that are missing at the left and right end of the first rows of round corners, and how many those are.
const CUT: [u16; 3] = [3, 1, 1];
const CORNER: u16 = 3;

/// A display in the inks of the kiosk.
pub(super) struct Canvas<'d, D> {
    display: &'d mut D,
}

impl<'d, D> Canvas<'d, D>
where
    D: DrawTarget,
    D::Color: Tint,
{
    pub(super) fn new(display: &'d mut D) -> Self {
        Self { display }
    }

    /// True where letters have soft edges.
    pub(super) const fn shades() -> bool {
        D::Color::SHADES
    }

    pub(super) fn fill(&mut self, area: Area, ink: Ink) -> Result<(), D::Error> {
        if area.width == 0 || area.height == 0 {
            return Ok(());
        }
        self.display.fill_solid(&area.rectangle(), D::Color::of(ink))
    }

    /// What a rectangle with round corners leaves of its area.
    pub(super) fn corners(&mut self, area: Area, ink: Ink) -> Result<(), D::Error> {
        for left in [area.left, area.right().saturating_sub(CORNER)] {
            for top in [area.top, area.bottom().saturating_sub(CORNER)] {
                self.fill(Area::new(left, top, CORNER, CORNER), ink)?;
            }
        }
        Ok(())
    }

    /// A filled rectangle whose corners are a little round; what is cut off keeps its colour.
    pub(super) fn round(&mut self, area: Area, ink: Ink) -> Result<(), D::Error> {
        self.ends(area, ink)?;
        self.fill(area.inset(0, CORNER), ink)
    }

    /// An edge of this width around what is filled afterwards, with corners as round as its own.
    pub(super) fn ring(&mut self, area: Area, width: u16, ink: Ink) -> Result<(), D::Error> {
        self.ends(area, ink)?;
        // As far down as what is within is round.
        let within = area.inset(0, CORNER);
        self.fill(Area { height: width, ..within }, ink)?;
        self.fill(Area { top: within.bottom().saturating_sub(width), height: width, ..within }, ink)?;
        self.fill(Area { width, ..within }, ink)?;
        self.fill(Area { left: within.right().saturating_sub(width), width, ..within }, ink)
    }

    /// The first and the last rows of a rectangle with round corners.
    fn ends(&mut self, area: Area, ink: Ink) -> Result<(), D::Error> {
        for (row, cut) in (0..=u16::MAX).zip(CUT) {
            let line = Area::new(area.left, area.top.saturating_add(row), area.width, 1).inset(cut, 0);
            self.fill(line, ink)?;
            let last = area.bottom().saturating_sub(row).saturating_sub(1);
            self.fill(Area { top: last, ..line }, ink)?;
        }
        Ok(())
    }

    /// One letter with its pen at the left end of a line. Only what is covered is drawn, and nothing outside these two
    /// columns: the soft edge of a letter may reach beyond the end of its line, where nobody would clear it away.
    pub(super) fn letter(
        &mut self,
        face: &Face,
        letter: char,
        (left, top): (u16, u16),
        (first, end): (u16, u16),
        ramp: &[D::Color; 16],
    ) -> Result<u16, D::Error> {
        let Some(glyph) = face.glyph(letter) else { return Ok(0) };
        let x = left.saturating_add_signed(glyph.left.into());
        let y = top.saturating_add_signed(glyph.top.into());
        let mut rows = face.rows(glyph);
        for row in 0..glyph.height {
            let y = y.saturating_add(row.into());
            let mut x = x;
            for run in rows.next().split_inclusive(|shade| *shade == 0) {
                let covered = run.strip_suffix(&[0]).unwrap_or(run);
                let behind = x.saturating_add(u16::try_from(covered.len()).unwrap_or(0));
                let (from, to) = (x.max(first), behind.min(end));
                if from < to {
                    let area = Area::new(from, y, to.saturating_sub(from), 1);
                    let shown = usize::from(from.saturating_sub(x))..usize::from(to.saturating_sub(x));
                    let shades = covered.get(shown).unwrap_or_default();
                    let colours = shades.iter().filter_map(|shade| ramp.get(usize::from(*shade)).copied());
                    self.display.fill_contiguous(&area.rectangle(), colours)?;
                }
                x = x.saturating_add(u16::try_from(run.len()).unwrap_or(0));
            }
        }
        Ok(glyph.advance.into())
    }

    /// The colours from a ground to an ink.
    pub(super) fn ramp(ground: Ink, ink: Ink) -> [D::Color; 16] {
        let mut ramp = [D::Color::of(ground); 16];
        for (shade, colour) in (0..=u8::MAX).zip(&mut ramp) {
            *colour = D::Color::between(ground, ink, shade);
        }
        ramp
    }
}
