//! What is no text: bars, scales, signs.

use super::canvas::Canvas;
use super::letters::Setting;
use super::qr;
use crate::area::Area;
use crate::face::Type;
use crate::ink::{Ink, Tint};
use crate::scene::{Align, Symbol};
use embedded_graphics_core::draw_target::DrawTarget;
use heapless::String;
use peil_core::Decimal;
use peil_core::intensity::{Answer, ITEMS, Level, Scan};
use peil_core::record::Record;

/// So much of `width` as `part` is of `whole`, rounded down.
fn share(width: u16, part: Decimal, whole: Decimal) -> u16 {
    let (part, whole) = (i128::from(part.millionths()), i128::from(whole.millionths()));
    let Some(wide) = i128::from(width).checked_mul(part.clamp(0, whole.max(0))) else { return 0 };
    wide.checked_div(whole).and_then(|wide| u16::try_from(wide).ok()).unwrap_or(0)
}

impl<D> Canvas<'_, D>
where
    D: DrawTarget,
    D::Color: Tint,
{
    pub(super) fn sign(&mut self, area: Area, symbol: Symbol, ink: Ink) -> Result<(), D::Error> {
        match symbol {
            Symbol::Back => {
                // An arrow head, 7 wide and 13 high, three pixels thick.
                let left = area.left.saturating_add(area.width / 2).saturating_sub(5);
                let middle = area.top.saturating_add(area.height / 2);
                for step in 0..7_u16 {
                    let x = left.saturating_add(step);
                    for y in [middle.saturating_sub(step), middle.saturating_add(step)] {
                        self.fill(Area::new(x, y, 3, 1), ink)?;
                    }
                }
                Ok(())
            }
        }
    }

    /// A box with an edge.
    fn framed(&mut self, area: Area, edge: Ink, ground: Ink) -> Result<(), D::Error> {
        self.fill(area, edge)?;
        self.fill(area.inset(1, 1), ground)
    }

    pub(super) fn progress(&mut self, area: Area, done: u8, of: u8) -> Result<(), D::Error> {
        self.fill(area, Ink::Page)?;
        for step in 0..of {
            let mut part = area.column(step.into(), of.into(), 3);
            part.height = part.height.min(6);
            match step.cmp(&done) {
                core::cmp::Ordering::Less => self.fill(part, Ink::Accent)?,
                core::cmp::Ordering::Equal => {
                    self.framed(part, Ink::Accent, Ink::AccentSoft)?;
                }
                core::cmp::Ordering::Greater => {
                    // In black and white a line has to do.
                    self.fill(part, Ink::Line)?;
                    let foot = part.bottom().saturating_sub(1);
                    self.fill(Area { top: foot, height: 1, ..part }, Ink::Edge)?;
                }
            }
        }
        Ok(())
    }

    /// Twelve boxes: so many in use, then those that may be, then those that are not. Below, where the levels begin.
    pub(super) fn scale(&mut self, area: Area, worst: u8, best: u8) -> Result<(), D::Error> {
        self.fill(area, Ink::Page)?;
        let boxes = Area { height: 18, ..area };
        for point in 0..12_u8 {
            let part = boxes.column(point.into(), 12, 3);
            if point < worst {
                self.fill(part, Ink::Accent)?;
            } else if point < best {
                self.framed(part, Ink::Accent, Ink::AccentSoft)?;
                self.hatch(part.inset(2, 2), Ink::Accent)?;
            } else {
                self.framed(part, Ink::Edge, Ink::Surface)?;
            }
        }
        // Boxes that belong to one level have one line; that of the level, or of those it may be, is thick.
        let possible = |level: Level| level.maximum() >= worst && level.minimum() <= best;
        for level in Level::ALL {
            let first = boxes.column(u16::from(level.minimum().max(1)).saturating_sub(1), 12, 3);
            let last = boxes.column(u16::from(level.maximum()).saturating_sub(1), 12, 3);
            let width = last.right().saturating_sub(first.left);
            let line = Area::new(first.left, boxes.bottom().saturating_add(4), width, 1);
            if possible(level) {
                self.fill(Area { height: 5, ..line }, Ink::Accent)?;
            } else {
                self.fill(Area { top: line.top.saturating_add(2), ..line }, Ink::Edge)?;
            }
        }
        Ok(())
    }

    /// Diagonal stripes.
    fn hatch(&mut self, area: Area, ink: Ink) -> Result<(), D::Error> {
        for row in 0..area.height {
            for column in 0..area.width {
                if column.saturating_add(row) % 4 == 0 {
                    let x = area.left.saturating_add(column);
                    self.fill(Area::new(x, area.top.saturating_add(row), 1, 1), ink)?;
                }
            }
        }
        Ok(())
    }

    /// The twelve answers, each with its number below.
    pub(super) fn answers(&mut self, area: Area, scan: Scan, answered: u16) -> Result<(), D::Error> {
        self.fill(area, Ink::Page)?;
        let columns = u16::try_from(ITEMS).unwrap_or(12);
        for (place, answer) in (0..columns).zip(scan.answers()) {
            let cell = area.column(place, columns, 3);
            let part = Area { height: 30, ..cell };
            let given = answered.checked_shr(place.into()).unwrap_or(0) & 1 == 1;
            match answer {
                Answer::Yes => {
                    self.fill(part, Ink::Accent)?;
                    self.tick(part, Ink::OnAccent)?;
                }
                Answer::No => {
                    self.framed(part, Ink::Edge, Ink::Surface)?;
                    let middle = part.top.saturating_add(part.height / 2).saturating_sub(1);
                    self.fill(Area { top: middle, height: 2, ..part }.inset(6, 0), Ink::Text)?;
                }
                Answer::Unknown => {
                    self.framed(part, Ink::Edge, Ink::Surface)?;
                    let ink = if given { Ink::Text } else { Ink::Surface };
                    let setting = Setting { ground: Ink::Surface, ink, align: Align::Center };
                    self.words(part, "?", Type::Strong, setting)?;
                }
            }
            let below = Area::new(cell.left, part.bottom().saturating_add(2), cell.width, 19);
            let setting = Setting { ground: Ink::Page, ink: Ink::Muted, align: Align::Center };
            self.words(
                below,
                &number(u8::try_from(place).unwrap_or(0).saturating_add(1)),
                Type::Small,
                setting,
            )?;
        }
        Ok(())
    }

    /// A check mark in the middle.
    fn tick(&mut self, area: Area, ink: Ink) -> Result<(), D::Error> {
        let (x, y) = (area.left.saturating_add(area.width / 2), area.top.saturating_add(area.height / 2));
        for step in 0..4_u16 {
            let left = x.saturating_sub(6).saturating_add(step);
            self.fill(Area::new(left, y.saturating_sub(1).saturating_add(step), 2, 2), ink)?;
        }
        for step in 0..7_u16 {
            let left = x.saturating_sub(3).saturating_add(step);
            self.fill(Area::new(left, y.saturating_add(2).saturating_sub(step), 2, 2), ink)?;
        }
        Ok(())
    }

    /// A level staff on its side: the filled part is the level, the hatched part the gap, the bolt the target. Below,
    /// tenths.
    pub(super) fn gauge(&mut self, area: Area, value: Decimal, target: Decimal) -> Result<(), D::Error> {
        self.fill(area, Ink::Page)?;
        let staff = Area::new(area.left, area.top.saturating_add(8), area.width, 12);
        self.framed(staff, Ink::Edge, Ink::Line)?;
        let at = |value| staff.left.saturating_add(share(staff.width, value, Decimal::HUNDRED));
        let (level, bolt) = (at(value), at(target));
        self.fill(Area { width: level.saturating_sub(staff.left), ..staff }, Ink::Accent)?;
        if bolt > level {
            let gap = Area { left: level, width: bolt.saturating_sub(level), ..staff };
            self.hatch(gap.inset(1, 2), Ink::Edge)?;
        }
        for tenth in 0..=10_u16 {
            let x = staff.left.saturating_add(staff.width.saturating_sub(1).saturating_mul(tenth) / 10);
            let long = if tenth % 5 == 0 { 6 } else { 3 };
            self.fill(Area::new(x, staff.bottom().saturating_add(2), 1, long), Ink::Edge)?;
        }
        self.fill(Area::new(bolt.saturating_sub(1), area.top.saturating_add(4), 2, 17), Ink::Text)?;
        for row in 0..7_u16 {
            let half = 6_u16.saturating_sub(row);
            let left = bolt.saturating_sub(half);
            self.fill(Area::new(left, area.top.saturating_add(row), half.saturating_mul(2), 1), Ink::Text)?;
        }
        Ok(())
    }

    pub(super) fn bar(
        &mut self,
        area: Area,
        part: Decimal,
        most: Decimal,
        own: bool,
    ) -> Result<(), D::Error> {
        self.fill(area, Ink::Page)?;
        let line = area.inset(0, 4);
        let filled = Area { width: share(line.width, part, most), ..line };
        if own { self.fill(filled, Ink::Accent) } else { self.framed(filled, Ink::Edge, Ink::AccentSoft) }
    }

    pub(super) fn disc(&mut self, area: Area, figure: u8) -> Result<(), D::Error> {
        self.fill(area, Ink::Page)?;
        let size = area.width.min(area.height).min(26);
        let top = area.top.saturating_add(area.height.saturating_sub(size) / 2);
        let square = Area::new(area.left, top, size, size);
        self.circle(square, Ink::Accent)?;
        let setting = Setting { ground: Ink::Accent, ink: Ink::OnAccent, align: Align::Center };
        self.words(square, &number(figure), Type::Strong, setting)
    }

    /// A disc that fills a square.
    fn circle(&mut self, square: Area, ink: Ink) -> Result<(), D::Error> {
        // In half pixels, so that the middle is whole for even and odd sizes alike.
        let across = u32::from(square.width);
        let radius = across.saturating_mul(across);
        for row in 0..square.height {
            let up = u32::from(row).saturating_mul(2).saturating_add(1).abs_diff(across);
            let room = radius.saturating_sub(up.saturating_mul(up)).isqrt();
            let half = u16::try_from(room.saturating_add(1) / 2).unwrap_or(0);
            let left = square.left.saturating_add(square.width / 2).saturating_sub(half);
            let line = Area::new(left, square.top.saturating_add(row), half.saturating_mul(2), 1);
            self.fill(line, ink)?;
        }
        Ok(())
    }

    /// The mark of Peil: a bolt on a level line, with the marks of a gauge below.
    pub(super) fn mark(&mut self, area: Area) -> Result<(), D::Error> {
        self.fill(area, Ink::Page)?;
        self.circle(Area { width: 30, height: 30, ..area }, Ink::Accent)?;
        let at = |x: u16, y: u16, width: u16, height: u16| {
            Area::new(area.left.saturating_add(x), area.top.saturating_add(y), width, height)
        };
        for row in 0..7_u16 {
            let half = 7_u16.saturating_sub(row);
            self.fill(
                at(15_u16.saturating_sub(half), row.saturating_add(7), half.saturating_mul(2), 1),
                Ink::OnAccent,
            )?;
        }
        self.fill(at(6, 15, 18, 2), Ink::OnAccent)?;
        for (x, long) in [(9, 4), (14, 7), (19, 4)] {
            self.fill(at(x, 17, 2, long), Ink::OnAccent)?;
        }
        Ok(())
    }

    /// The record as a QR code, as large as it fits with its four modules of quiet around.
    pub(super) fn code(&mut self, area: Area, record: &Record) -> Result<(), D::Error> {
        self.fill(area, Ink::Surface)?;
        let side = qr::SIDE.saturating_add(8);
        let module = area.width.min(area.height).checked_div(side).unwrap_or(1).max(1);
        let length = module.saturating_mul(qr::SIDE);
        let left = area.left.saturating_add(area.width.saturating_sub(length) / 2);
        let top = area.top.saturating_add(area.height.saturating_sub(length) / 2);
        let code = qr::Code::of(&record.to_text());
        // Dark modules side by side are one rectangle: a display is asked as seldom as can be.
        for row in 0..qr::SIDE {
            let y = top.saturating_add(row.saturating_mul(module));
            let mut column = 0;
            while column < qr::SIDE {
                let start = column;
                while code.is_dark(column, row) {
                    column = column.saturating_add(1);
                }
                let x = left.saturating_add(start.saturating_mul(module));
                let run = column.saturating_sub(start).saturating_mul(module);
                self.fill(Area::new(x, y, run, module), Ink::Text)?;
                column = column.saturating_add(1);
            }
        }
        Ok(())
    }
}

fn number(number: u8) -> String<4> {
    crate::written::written(format_args!("{number}"))
}
