//! What a display is asked for: filled rectangles, and rows of colours.

use crate::area::Area;
use crate::face::Face;
use crate::ink::{Ink, Tint};
use embedded_graphics_core::draw_target::DrawTarget;

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

    /// A filled rectangle whose corners are a little round; what is cut off keeps its colour.
    pub(super) fn round(&mut self, area: Area, ink: Ink) -> Result<(), D::Error> {
        /// Pixels that are missing at the left and right end of the first rows.
        const CUT: [u16; 3] = [3, 1, 1];
        let rows = u16::try_from(CUT.len()).unwrap_or(0);
        for (row, cut) in (0..).zip(CUT) {
            let line = Area::new(area.left, area.top.saturating_add(row), area.width, 1).inset(cut, 0);
            self.fill(line, ink)?;
            let last = area.bottom().saturating_sub(row).saturating_sub(1);
            self.fill(Area { top: last, ..line }, ink)?;
        }
        self.fill(area.inset(0, rows), ink)
    }

    /// One letter with its pen at the left end of a line. Only what is covered is drawn.
    pub(super) fn letter(
        &mut self,
        face: &Face,
        letter: char,
        (left, top): (u16, u16),
        ramp: &[D::Color; 16],
    ) -> Result<u16, D::Error> {
        let Some(glyph) = face.glyph(letter) else { return Ok(0) };
        let x = left.saturating_add_signed(glyph.left.into());
        let y = top.saturating_add_signed(glyph.top.into());
        for row in 0..glyph.height {
            let shade = |column: u8| face.shade(glyph, column, row);
            let mut column = 0;
            while column < glyph.width {
                let start = column;
                while column < glyph.width && shade(column) > 0 {
                    column = column.saturating_add(1);
                }
                let run = column.saturating_sub(start);
                if run > 0 {
                    let left = x.saturating_add(start.into());
                    let area = Area::new(left, y.saturating_add(row.into()), run.into(), 1);
                    let colours =
                        (start..column).filter_map(|column| ramp.get(usize::from(shade(column))).copied());
                    self.display.fill_contiguous(&area.rectangle(), colours)?;
                }
                column = column.saturating_add(1);
            }
        }
        Ok(glyph.advance.into())
    }

    /// The colours from a ground to an ink.
    pub(super) fn ramp(ground: Ink, ink: Ink) -> [D::Color; 16] {
        let mut ramp = [D::Color::of(ground); 16];
        for (shade, colour) in (0..).zip(&mut ramp) {
            *colour = D::Color::between(ground, ink, shade);
        }
        ramp
    }
}
