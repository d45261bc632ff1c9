//! Power goes at every single operation of a run.

use crate::model::{Fault, Flash};
use crate::support::{Reader, new, restart, visit};
use peil_kiosk_store::{Store, StoreError};

/// What a run has promised to its visitors.
#[derive(Default)]
struct Run {
    /// Sessions that were reported as kept, and their visitors.
    promised: Vec<(u32, u32)>,
    /// How many visitors there were.
    visitors: u32,
    reader: Reader,
}

impl Run {
    /// Visitors come until `all` are kept, or power goes.
    fn go<const WORD: usize>(&mut self, store: &mut Store<Flash<WORD>>, all: usize) -> Result<(), Fault> {
        while self.promised.len() < all {
            match store.keep(visit(self.visitors)) {
                Ok(record) => self.promised.push((record.sequence.number(), self.visitors)),
                Err(StoreError::Full) => {
                    match self.reader.read(store, true) {
                        Ok(()) => {}
                        Err(StoreError::Flash(fault)) => return Err(fault),
                        Err(other) => panic!("reading: {other}"),
                    }
                    continue;
                }
                Err(StoreError::Flash(fault)) => {
                    self.visitors += 1;
                    return Err(fault);
                }
                Err(other) => panic!("keeping: {other}"),
            }
            self.visitors += 1;
        }
        Ok(())
    }

    /// What the reader has in the end is what was promised, and of visitors who were cut off at most what they gave.
    fn check(&self, cut: &str) {
        for (session, visitor) in &self.promised {
            assert_eq!(self.reader.read.get(session), Some(visitor), "{cut}: session {session} is lost");
        }
        let mut visitors: Vec<_> = self.reader.read.values().collect();
        visitors.sort_unstable();
        assert!(visitors.windows(2).all(|two| two[0] < two[1]), "{cut}: a visitor came twice");
        assert!(visitors.iter().all(|visitor| **visitor < self.visitors), "{cut}: a visitor is invented");
    }
}

/// A run with power that goes once after `at` operations; whether it went.
fn cut_once<const WORD: usize>(pages: usize, records: usize, at: usize, chance: u64) -> bool {
    let mut store = new::<WORD>(pages);
    let mut flash = store.into_flash();
    flash.cut_after(at, chance);
    store = Store::open(flash).expect("readable");
    let mut run = Run::default();
    let cut = run.go(&mut store, records).is_err();
    if cut {
        store = restart(store);
        assert!(!store.settings_lost(), "after {at} operations");
        assert_eq!(store.contents().expect("readable").lost, 0, "after {at} operations");
        run.go(&mut store, records).expect("power is back");
    }
    store = restart(store);
    run.reader.read(&mut store, true).expect("power is back");
    run.check(&format!("after {at} operations"));
    cut
}

fn cut_everywhere<const WORD: usize>(pages: usize, records: usize, chance: u64) -> usize {
    (0..1_000_000)
        .find(|at| !cut_once::<WORD>(pages, records, *at, chance ^ ((*at as u64) << 17)))
        .expect("an end")
}

#[test]
fn no_record_is_lost_doubled_or_invented_wherever_power_goes_in_500_records() {
    // Words of eight bytes: four operations a record, and those of two rounds of the log and of the settings.
    let operations = cut_everywhere::<8>(6, 500, 0x0123_4567_89ab_cdef);
    println!("power was cut at each of {operations} operations");
    assert!(operations > 500 * 4, "only {operations}");
}

#[test]
fn nor_with_words_of_four_bytes_and_other_bits_torn() {
    for chance in [1, 0xffff_ffff, 0x5555_aaaa_1234] {
        assert!(cut_everywhere::<4>(4, 150, chance) > 150 * 8);
    }
}

#[test]
fn power_that_goes_again_and_again_costs_no_promise() {
    for seed in 1..=200_u64 {
        let mut store = new::<4>(5);
        let mut run = Run::default();
        let mut pause = seed;
        loop {
            pause = pause.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let mut flash = store.into_flash();
            flash.on();
            flash.cut_after((pause >> 33) as usize % 97, pause);
            store = Store::open(flash).expect("what was kept can be read");
            assert!(!store.settings_lost() && store.contents().expect("readable").lost == 0);
            if run.go(&mut store, 300).is_ok() {
                break;
            }
        }
        store = restart(store);
        run.reader.read(&mut store, true).expect("power is on");
        run.check(&format!("seed {seed}"));
    }
}

#[test]
fn power_that_goes_while_everything_is_erased_costs_no_number() {
    for at in 0.. {
        let mut store = new::<4>(4);
        let mut run = Run::default();
        run.go(&mut store, 40).expect("power is on");
        run.reader.read(&mut store, true).expect("power is on");
        let mut flash = store.into_flash();
        flash.cut_after(at, at as u64 + 7);
        store = Store::open(flash).expect("readable");
        let cut = store.erase().is_err();
        store = restart(store);
        run.go(&mut store, 60).expect("power is back");
        run.reader.read(&mut store, true).expect("power is back");
        run.check(&format!("erasing, after {at} operations"));
        assert_eq!(run.reader.read.len(), 60);
        if !cut {
            assert!(at > 2, "an erasure has more operations than {at}");
            break;
        }
    }
}

#[test]
fn settings_are_the_old_ones_or_the_new_ones_wherever_power_goes() {
    // Enough changes to fill the pages of settings more than once.
    for at in 0.. {
        let mut store = new::<4>(4);
        let mut flash = store.into_flash();
        flash.cut_after(at, at as u64 * 31 + 5);
        store = Store::open(flash).expect("readable");
        let changed = (1..40_u8).find(|change| store.set_preferences([*change; 8]).is_err());
        store = restart(store);
        assert!(!store.settings_lost());
        assert_eq!(store.settings().number, Some(3));
        let found = store.settings().preferences;
        let Some(failed) = changed else {
            assert_eq!(found, [39; 8]);
            assert!(at > 39 * 16, "only {at}");
            break;
        };
        assert!(found == [failed - 1; 8] || found == [failed; 8], "after {at}: {found:?}, not {failed}");
    }
}
