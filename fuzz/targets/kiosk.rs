#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| peil_fuzz::run("kiosk", bytes));
