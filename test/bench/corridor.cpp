// The corridor kernel in C++, the limit to measure the engine against: written for this project. test/bench/corridor.mjs
// compiles and runs it beside the engine. Licence: that of the project (MIT).
// Corridor kernel, C++ reference ("speed limit" of one core). Own code.
// build: g++ -O3 -std=c++20 -o corridor corridor.cpp      (add -march=native for the second figure)
// use:   corridor agents|cohorts|cohorts-std|skip N GROUPSIZE RUNS   |  corridor draws  |  corridor rng
#include <time.h>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>
#include <vector>
#include <algorithm>
#include <sys/resource.h>

static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
struct Xoshiro {                       // xoshiro256++, seeded by splitmix64
  using result_type = uint64_t;
  uint64_t s[4];
  explicit Xoshiro(uint64_t seed) {
    for (auto &w : s) { seed += 0x9e3779b97f4a7c15ull; uint64_t z = seed;
      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull; z = (z ^ (z >> 27)) * 0x94d049bb133111ebull; w = z ^ (z >> 31); }
  }
  static constexpr uint64_t min() { return 0; }
  static constexpr uint64_t max() { return ~0ull; }
  inline uint64_t operator()() {
    const uint64_t r = rotl(s[0] + s[3], 23) + s[0], t = s[1] << 17;
    s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t; s[3] = rotl(s[3], 45);
    return r;
  }
  inline double u() { return ((*this)() >> 11) * 0x1.0p-53; }
};

static const double LEN[30] = {0,40,180,320,250,90,380,400,210,60,330,290,150,360,20,270,310,240,120,260,200,350,75,180,300,140,220,400,160,110};
static const int NEXT[30] = {1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,-1,19,-1,21,-1,23,-1,25,-1,27,-1,29,-1};
static const int ALT[30] = {-1,-1,-1,18,-1,-1,20,-1,22,-1,-1,24,-1,26,-1,28,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1};
static const double SHARE[30] = {0,0,0,.04,0,0,.06,0,.08,0,0,.10,0,.12,0,.15,0,0,0,0,0,0,0,0,0,0,0,0,0,0};
static const int DAYS = 120; static const double HAZ = 0.004, KM0 = 10, KM1 = 60;

// ---- binomial: inversion below mean 10, transformed rejection with squeeze (Hoermann's BTRS) above
static inline double stirlingTail(double k) {   // ln k! minus Stirling's main part
  static const double t[10] = {0.0810614667953272582, 0.0413406959554092941, 0.0276779256849983391, 0.0207906721037650931, 0.0166446911898211922, 0.0138761288230707480, 0.0118967099458917701, 0.0104112652619720965, 0.00925546218271273292, 0.00833056343336287126};
  if (k < 10) return t[(int)k];
  const double k1 = 1.0 / (k + 1), k2 = k1 * k1;
  return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 * k2) * k2) * k1;
}
static inline int64_t binom(Xoshiro &g, int64_t n, double p) {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  const bool flip = p > 0.5; const double pp = flip ? 1 - p : p, q = 1 - pp; int64_t k;
  if (n * pp < 10) {
    const double s = pp / q, a = (n + 1) * s, r0 = std::exp(n * std::log1p(-pp));
    for (;;) { double r = r0, u = g.u(); k = 0; bool ok = true;
      while (u > r) { u -= r; if (++k > n) { ok = false; break; } r *= a / k - s; if (k > 110 && r < 1e-300) { ok = false; break; } }
      if (ok) break; }
  } else {
    const double spq = std::sqrt(n * pp * q), b = 1.15 + 2.53 * spq, a = -0.0873 + 0.0248 * b + 0.01 * pp, c = n * pp + 0.5,
                 vr = 0.92 - 4.2 / b, alpha = (2.83 + 5.1 / b) * spq, r = pp / q, m = std::floor((n + 1) * pp);
    for (;;) {
      const double u = g.u() - 0.5; double v = g.u(); const double us = 0.5 - std::fabs(u), kk = std::floor((2 * a / us + b) * u + c);
      if (us >= 0.07 && v <= vr) { k = (int64_t)kk; break; }
      if (kk < 0 || kk > n) continue;
      v = std::log(v * alpha / (a / (us * us) + b));
      const double ub = (m + 0.5) * std::log((m + 1) / (r * (n - m + 1))) + (n + 1) * std::log((n - m + 1) / (n - kk + 1)) +
                        (kk + 0.5) * std::log(r * (n - kk + 1) / (kk + 1)) + stirlingTail(m) + stirlingTail(n - m) - stirlingTail(kk) - stirlingTail(n - kk);
      if (v <= ub) { k = (int64_t)kk; break; }
    }
  }
  return flip ? n - k : k;
}
static inline int64_t binomStd(Xoshiro &g, int64_t n, double p) { if (n <= 0) return 0; return std::binomial_distribution<int64_t>(n, p)(g); }

struct Out { std::vector<int64_t> tally = std::vector<int64_t>(30 * DAYS); int64_t left = 0, agentDays = 0, groupDays = 0; size_t bytes = 0; };

// (a) one draw per person per day
template <bool SKIP> static void agents(int64_t N, int gs, Xoshiro &g, Out &o) {
  const int G = (int)(N / gs);
  std::vector<int32_t> person(N), to, cnt, first, sib, arr, active; std::vector<double> off, shr;
  const size_t cap = (size_t)G * 8; for (auto *v : {&to, &cnt, &first, &sib, &arr}) v->reserve(cap); off.reserve(cap); shr.reserve(cap);
  for (int i = 0; i < G; i++) { to.push_back(1); off.push_back(0); cnt.push_back(gs); first.push_back(-1); sib.push_back(-1); arr.push_back(-1); shr.push_back(0); active.push_back(i); }
  for (int64_t i = 0; i < N; i++) person[i] = (int32_t)(i / gs);
  int64_t alive = (int64_t)G * gs; const uint64_t hz = (uint64_t)(HAZ * 0x1.0p53); const double il = 1.0 / std::log1p(-HAZ);
  std::vector<int32_t> fresh;
  auto move = [&](auto &&self, int id, int node, double x) -> void {
    while (x >= LEN[node]) { x -= LEN[node]; const int nx = NEXT[node];
      if (nx < 0) { arr[id] = node; break; }
      const int al = ALT[node];
      if (al >= 0) { const int c = (int)to.size(); to.push_back(al); off.push_back(0); cnt.push_back(0); first.push_back(-1); arr.push_back(-1); shr.push_back(SHARE[node]); sib.push_back(-1); fresh.push_back(c);
        int32_t *slot = &first[id]; while (*slot >= 0) slot = &sib[*slot]; *slot = c; self(self, c, al, x); }
      node = nx; }
    to[id] = node; off[id] = x; };
  for (int d = 0; d < DAYS; d++) {
    fresh.clear(); o.groupDays += active.size(); o.agentDays += alive;
    for (int id : active) { first[id] = -1; move(move, id, to[id], off[id] + KM0 + KM1 * g.u()); }
    int64_t w = 0, nextGone = SKIP ? (int64_t)(std::log1p(-g.u()) * il) : 0;
    for (int64_t i = 0; i < alive; i++) {
      int id = person[i];
      if constexpr (SKIP) { if (i == nextGone) { nextGone = i + 1 + (int64_t)(std::log1p(-g.u()) * il); cnt[id]--; o.left++; continue; } }
      else if ((g() >> 11) < hz) { cnt[id]--; o.left++; continue; }
      for (int c = first[id]; c >= 0;) { if (g.u() < shr[c]) { cnt[id]--; cnt[c]++; id = c; c = first[id]; } else c = sib[c]; }
      if (arr[id] >= 0) { o.tally[arr[id] * DAYS + d]++; cnt[id]--; continue; }
      person[w++] = id;
    }
    alive = w; size_t k = 0;
    for (int id : active) if (cnt[id] > 0) active[k++] = id;
    active.resize(k); for (int c : fresh) { first[c] = -1; if (cnt[c] > 0) active.push_back(c); }
  }
  o.bytes = person.capacity() * 4 + to.capacity() * 5 * 4 + off.capacity() * 16;
}

// (b) one binomial draw per group per day
template <class B> static void cohorts(int64_t N, int gs, Xoshiro &g, Out &o, B bin) {
  struct C { int32_t to; int32_t size; double off; };
  const int G = (int)(N / gs); std::vector<C> a(G, C{1, gs, 0.0}); a.reserve((size_t)G * 8);
  for (int d = 0; d < DAYS; d++) {
    const size_t n0 = a.size(); o.groupDays += n0; size_t w = 0;
    auto walk = [&](auto &&self, int node, double x, int32_t size) -> C {
      while (x >= LEN[node]) { x -= LEN[node]; const int nx = NEXT[node];
        if (nx < 0) { o.tally[node * DAYS + d] += size; return C{node, 0, x}; }
        const int al = ALT[node];
        if (al >= 0) { const int32_t k = (int32_t)bin(g, size, SHARE[node]); if (k > 0) { C c = self(self, al, x, k); if (c.size > 0) a.push_back(c); size -= k; if (!size) return C{node, 0, x}; } }
        node = nx; }
      return C{node, size, x}; };
    for (size_t i = 0; i < n0; i++) {
      C c = a[i]; o.agentDays += c.size; const int32_t k = (int32_t)bin(g, c.size, HAZ); o.left += k; c.size -= k; if (!c.size) continue;
      c = walk(walk, c.to, c.off + KM0 + KM1 * g.u(), c.size); if (c.size > 0) a[w++] = c;
    }
    for (size_t i = n0; i < a.size(); i++) a[w++] = a[i];
    a.resize(w);
  }
  o.bytes = a.capacity() * sizeof(C);
}

static double now() { struct timespec t; clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return t.tv_sec + t.tv_nsec * 1e-9; }   // CPU seconds: the machine is shared
int main(int argc, char **argv) {
  const std::string mode = argc > 1 ? argv[1] : "agents";
  if (mode == "rng" || mode == "draws") {
    Xoshiro g(1); const int64_t M = 200000000; double t = now(), acc = 0; for (int64_t i = 0; i < M; i++) acc += g.u();
    printf("{\"lang\":\"c++\",\"rng\":\"xoshiro256++\",\"ns\":%.2f,\"mean\":%.5f}\n", (now() - t) / M * 1e9, acc / M);
    if (mode == "draws") for (int which = 0; which < 2; which++) for (double n : {10., 1e3, 1e5}) for (double p : {.001, .02, .3}) {
      std::vector<double> ts; double m = 0, v = 0; const int K = 1000000;
      for (int r = 0; r < 5; r++) { double s = 0, s2 = 0; t = now(); for (int i = 0; i < K; i++) { const double x = which ? binomStd(g, n, p) : binom(g, n, p); s += x; s2 += x * x; } ts.push_back((now() - t) / K * 1e9); m = s / K; v = s2 / K - m * m; }
      std::sort(ts.begin(), ts.end());
      printf("{\"lang\":\"c++\",\"binomial\":\"%s\",\"n\":%g,\"p\":%g,\"ns\":%.1f,\"mean\":%.5g,\"expMean\":%.5g,\"var\":%.5g,\"expVar\":%.5g}\n", which ? "std::binomial_distribution" : "own inversion+BTRS", n, p, ts[2], m, n * p, v, n * p * (1 - p)); }
    return 0;
  }
  const int64_t N = atoll(argv[2]); const int gs = atoi(argv[3]), R = argc > 4 ? atoi(argv[4]) : 5; std::vector<double> ts; Out o;
  for (int r = -1; r < R; r++) { Xoshiro g(1000 + r); o = Out(); const double t = now();
    if (mode == "agents") agents<false>(N, gs, g, o); else if (mode == "skip") agents<true>(N, gs, g, o); else if (mode == "cohorts") cohorts(N, gs, g, o, binom); else cohorts(N, gs, g, o, binomStd);
    if (r >= 0) ts.push_back(now() - t); }
  std::sort(ts.begin(), ts.end()); const double med = ts[ts.size() / 2]; struct rusage ru; getrusage(RUSAGE_SELF, &ru);
  int64_t tot = 0, trunk = 0; double td = 0; for (int n = 0; n < 30; n++) for (int d = 0; d < DAYS; d++) { const int64_t x = o.tally[n * DAYS + d]; tot += x; if (n == 17) { trunk += x; td += (double)x * d; } }
  printf("{\"impl\":\"c++\",\"mode\":\"%s\",\"N\":%lld,\"gs\":%d,\"cpu_median_s\":%.6f,\"cpu_min_s\":%.6f,\"cpu_max_s\":%.6f,\"agentDays\":%lld,\"groupDays\":%lld,\"agentDaysPerS\":%.4g,\"groupDaysPerS\":%.4g,\"stateBytes\":%zu,\"maxRssMiB\":%.1f,\"arrivedFrac\":%.5f,\"trunkFrac\":%.5f,\"trunkMeanDay\":%.3f,\"leftFrac\":%.5f}\n",
    mode.c_str(), (long long)N, gs, med, ts.front(), ts.back(), (long long)o.agentDays, (long long)o.groupDays, o.agentDays / med, o.groupDays / med, o.bytes, ru.ru_maxrss / 1024.0, (double)tot / N, (double)trunk / N, trunk ? td / trunk : 0, (double)o.left / N);
}
