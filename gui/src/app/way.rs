//! From screen to screen.

use super::App;
use crate::screens;
use crate::state::{DetailChoices, Screen};

impl App {
    /// Shows an indicator.
    pub fn show_detail(&mut self, index: usize) {
        if !matches!(self.screen, Screen::Detail(_)) {
            self.list = self.screen.clone();
        }
        let DetailChoices { companies, curves, .. } = std::mem::take(&mut self.choices);
        self.choices = DetailChoices { companies, curves, ..Default::default() };
        self.go(Screen::Detail(index));
    }

    /// Shows another screen from its top.
    pub fn go(&mut self, screen: Screen) {
        screens::company::leave(self);
        if self.screen == Screen::Settings {
            screens::settings::leave(self);
        }
        if matches!(screen, Screen::Companies | Screen::Due) {
            self.worked_from = screen.clone();
        }
        self.screen = screen;
        self.to_top = true;
    }

    /// Closes what is open above the screen, or goes back to the screen before this one.
    pub fn back(&mut self) {
        let asking =
            self.screen == Screen::Due && self.session.as_mut().is_some_and(|session| session.tasks.stop());
        // A row that stands in the place of the list is left first.
        let row = self.screen == Screen::Import && self.import.close_row();
        if !asking && !row && self.opening.take().is_none() && self.refused.take().is_none() {
            let before = match self.screen {
                Screen::Company(_) => self.worked_from.clone(),
                Screen::Companies
                | Screen::Due
                | Screen::Dashboard
                | Screen::Funnel
                | Screen::Map
                | Screen::Region
                | Screen::Inbox
                | Screen::Import
                | Screen::Export => Screen::Companies,
                Screen::Scan(company, _) | Screen::Assessment(company, _) => Screen::Company(company),
                _ => std::mem::take(&mut self.list),
            };
            self.go(before);
        }
    }

    /// Gives the focus to the search field, on a screen that has one.
    pub fn to_search_field(&mut self) {
        if !matches!(self.screen, Screen::Companies) {
            self.go(Screen::Overview);
        }
        self.to_search = true;
    }
}
