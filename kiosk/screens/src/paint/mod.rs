//! Draws a session on a display, and of a screen that changed only what changed.

mod canvas;
mod draw;
mod letters;
mod marks;
mod qr;

use crate::area::Area;
use crate::ink::{Ink, Tint};
use crate::scene::{self, Item};
use crate::session::Session;
use canvas::Canvas;
use core::hash::{Hash, Hasher};
use embedded_graphics_core::draw_target::DrawTarget;
use heapless::Vec;
#[cfg(test)]
pub(crate) use letters::{fitting, fitting_passage};

/// How many items a screen has at most.
pub(crate) const ITEMS: usize = 40;

/// Knows what stands on a display, and so what has to be drawn.
///
/// # Default value
/// Nothing is known of the display: all of it is drawn.
#[derive(Clone, Debug, Default)]
pub struct Painter {
    shown: Option<Vec<Shown, ITEMS>>,
}

/// An item on the display: where, and a sum over what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shown {
    area: Area,
    sum: u64,
}

impl Painter {
    /// Draws the session. What already stands on the display as it should is left alone.
    ///
    /// Items do not overlap and each cover their area, so an area is cleared only where an item is gone.
    ///
    /// # Errors
    /// Those of the display. After one nothing is known of it, and the next drawing is of the whole screen.
    pub fn paint<D>(&mut self, session: &Session, display: &mut D) -> Result<(), D::Error>
    where
        D: DrawTarget,
        D::Color: Tint,
    {
        let before = self.shown.take();
        let mut canvas = Canvas::new(display);
        let mut now = Vec::new();
        scene::show(session, &mut |item| {
            // The tests count the items of every screen.
            let _ = now.push(Shown::of(&item));
        });
        match &before {
            None => canvas.fill(session.format().area(), Ink::Page)?,
            Some(before) => {
                for gone in before.iter().filter(|shown| !now.iter().any(|next| next.area == shown.area)) {
                    canvas.fill(gone.area, Ink::Page)?;
                }
            }
        }
        let mut outcome = Ok(());
        scene::show(session, &mut |item| {
            let stands = before.as_ref().is_some_and(|before| before.contains(&Shown::of(&item)));
            if outcome.is_ok() && !stands {
                outcome = draw::item(&mut canvas, &item);
            }
        });
        outcome?;
        self.shown = Some(now);
        Ok(())
    }

    /// Forgets what stands on the display, as after it lost its power.
    pub fn forget(&mut self) {
        self.shown = None;
    }
}

impl Shown {
    fn of(item: &Item<'_>) -> Self {
        let mut sum = Sum(0xcbf2_9ce4_8422_2325);
        item.what.hash(&mut sum);
        Self { area: item.area, sum: sum.0 }
    }
}

/// FNV-1a in 64 bits: two different items of one screen with the same sum are not to be expected.
struct Sum(u64);

impl Hasher for Sum {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
