//! Which figures are shown: the national ones, those of a file, or those of the region.

use super::App;
use crate::picture::Picture;
use crate::screens;
use crate::state::{Filter, Screen};
use peil_fixtures::National;
use std::borrow::Cow;

impl App {
    /// Shows the national figures again.
    pub fn back_to_national(&mut self) {
        if let Ok(national) = National::embedded() {
            self.show_picture(Cow::Borrowed(national), None);
        }
    }

    /// Shows the figures of the region as the national ones are shown, or where they can be entered.
    pub fn show_region(&mut self) {
        match self.regional_picture() {
            Some((version, national)) => {
                self.show_picture(Cow::Owned(national), None);
                self.regional = Some(version);
            }
            None => self.go(Screen::Region),
        }
    }

    /// What was entered about the region, joined; none where there is nothing.
    fn regional_picture(&mut self) -> Option<(u64, National)> {
        let session = self.session.as_mut()?;
        let entered = screens::region::Board::entered(session);
        let national = entered.national().ok().filter(|_| !entered.is_empty())?;
        Some((session.register.version(), national))
    }

    /// Joins the region anew when an edit or an undone edit may have changed it.
    pub(super) fn keep_region_up_to_date(&mut self) {
        let version = self.session.as_ref().map(|session| session.register.version());
        if self.regional.is_none() || self.regional == version || self.screen.is_of_the_portfolio() {
            return;
        }
        let (screen, list) = (self.screen.clone(), self.list.clone());
        match self.regional_picture() {
            Some((version, national)) => {
                self.show_picture(Cow::Owned(national), None);
                self.regional = Some(version);
            }
            None => self.back_to_national(),
        }
        // An indicator may stand in another place now.
        self.screen = if matches!(screen, Screen::Detail(_)) { list } else { screen };
    }

    /// Shows the national series of an indicator, with the way back to this screen.
    pub fn show_national(&mut self, indicator: &str) {
        let here = self.screen.clone();
        if self.regional.is_some() || self.picture.as_ref().is_some_and(|picture| picture.file.is_some()) {
            self.back_to_national();
            self.screen = here;
        }
        if let Some(index) = self.picture.as_ref().and_then(|picture| picture.first_of(indicator)) {
            self.show_detail(index);
        }
    }

    pub(super) fn show_picture(&mut self, national: Cow<'static, National>, file: Option<String>) {
        self.regional = None;
        let today = self.picture.as_ref().map_or_else(crate::today::today, |picture| picture.today);
        self.picture = Some(Picture::new(national, file, today));
        self.study = None;
        self.filter = Filter::default();
        self.refused = None;
        self.go(Screen::Overview);
        self.write_rows();
    }
}
