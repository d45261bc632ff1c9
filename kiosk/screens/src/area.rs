//! Parts of the screen.

use crate::Point;
use embedded_graphics_core::geometry::{Point as Corner, Size};
use embedded_graphics_core::primitives::Rectangle;

/// The size of the screen, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// 320 by 240.
    Narrow,
    /// 400 by 240.
    Wide,
}

impl Format {
    /// Every size.
    pub const ALL: [Self; 2] = [Self::Narrow, Self::Wide];

    /// Pixels from left to right.
    #[must_use]
    pub const fn width(self) -> u16 {
        match self {
            Self::Narrow => 320,
            Self::Wide => 400,
        }
    }

    /// Pixels from top to bottom.
    #[must_use]
    pub const fn height(self) -> u16 {
        240
    }

    pub(crate) const fn area(self) -> Area {
        Area { left: 0, top: 0, width: self.width(), height: self.height() }
    }
}

/// A rectangle of whole pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Area {
    pub(crate) left: u16,
    pub(crate) top: u16,
    pub(crate) width: u16,
    pub(crate) height: u16,
}

impl Area {
    pub(crate) const fn new(left: u16, top: u16, width: u16, height: u16) -> Self {
        Self { left, top, width, height }
    }

    pub(crate) const fn right(self) -> u16 {
        self.left.saturating_add(self.width)
    }

    pub(crate) const fn bottom(self) -> u16 {
        self.top.saturating_add(self.height)
    }

    /// The same with so many pixels less on every side.
    pub(crate) const fn inset(self, x: u16, y: u16) -> Self {
        Self::new(
            self.left.saturating_add(x),
            self.top.saturating_add(y),
            self.width.saturating_sub(x.saturating_mul(2)),
            self.height.saturating_sub(y.saturating_mul(2)),
        )
    }

    pub(crate) const fn contains(self, point: Point) -> bool {
        point.x >= self.left && point.x < self.right() && point.y >= self.top && point.y < self.bottom()
    }

    #[cfg(test)]
    pub(crate) const fn overlaps(self, other: Self) -> bool {
        self.left < other.right()
            && other.left < self.right()
            && self.top < other.bottom()
            && other.top < self.bottom()
    }

    /// Column `index` of `count` side by side with `gap` pixels in between, all of one width.
    pub(crate) const fn column(self, index: u16, count: u16, gap: u16) -> Self {
        let count = if count == 0 { 1 } else { count };
        let gaps = gap.saturating_mul(count.saturating_sub(1));
        let width = self.width.saturating_sub(gaps) / count;
        let left = self.left.saturating_add(width.saturating_add(gap).saturating_mul(index));
        Self::new(left, self.top, width, self.height)
    }

    /// Row `index` of those of this height with `gap` pixels in between, from the top.
    pub(crate) const fn row(self, index: u16, height: u16, gap: u16) -> Self {
        let top = self.top.saturating_add(height.saturating_add(gap).saturating_mul(index));
        Self::new(self.left, top, self.width, height)
    }

    pub(crate) fn rectangle(self) -> Rectangle {
        let corner = Corner::new(self.left.into(), self.top.into());
        Rectangle::new(corner, Size::new(self.width.into(), self.height.into()))
    }

    /// Twice the middle, so that it is whole.
    pub(crate) fn middle(self) -> (i32, i32) {
        let twice =
            |start: u16, length: u16| i32::from(start).saturating_mul(2).saturating_add(length.into());
        (twice(self.left, self.width), twice(self.top, self.height))
    }
}
