#!/bin/bash
# 100,000 replicates on 20 nodes of a Slurm cluster: sbatch slurm-array.sh
# A task that failed may be run again; when all are done: npx caravan-sim merge shards/*.shard --out results
#SBATCH --job-name=caravan-sim
#SBATCH --array=1-20
#SBATCH --cpus-per-task=2
#SBATCH --time=01:00:00
set -euo pipefail

mkdir -p shards
npx caravan-sim run exodus-2023 --replicates 100000 --workers "$SLURM_CPUS_PER_TASK" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --out "shards/$SLURM_ARRAY_TASK_ID.shard"
